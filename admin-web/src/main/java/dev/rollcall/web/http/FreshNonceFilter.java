package dev.rollcall.web.http;

import dev.rollcall.web.shell.Redirects;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a page that answers a form a nonce of its own. PrimeFaces takes that of the page before, which its script has
 * sent; where there is none it refuses the form, and even the error page about that. What a script asks for becomes
 * part of the page before, and keeps its nonce.
 */
public class FreshNonceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "primefaces.nonce";
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/]{48}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(isOfPageBefore(request) ? request : new WithNonce(request, nonce()), response);
    }

    private static boolean isOfPageBefore(HttpServletRequest request) {
        String sent = request.getParameter(PARAMETER);
        return Redirects.isOfScript(request)
                && sent != null
                && NONCE.matcher(sent).matches();
    }

    /** In PrimeFaces' own format, which it checks. */
    private static String nonce() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static final class WithNonce extends HttpServletRequestWrapper {
        private final String nonce;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            this.nonce = nonce;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(PARAMETER) ? nonce : super.getParameter(name);
        }
    }
}
