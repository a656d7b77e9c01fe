package dev.rollcall.web.http;

import dev.rollcall.web.network.SecureRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every response tells the browser. The policy of pages is PrimeFaces' part, because it holds the nonce of each.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    public static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String path = RequestTexts.path(request);
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
            response.addHeader("Vary", "Accept-Language, Cookie");
        }
        if (path.startsWith("/operator/") || path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Content-Security-Policy", NOTHING);
        }
        if (SecureRequest.is(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
