package dev.rollcall.web.http;

import dev.rollcall.platform.setting.PublicUrl;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forms count only when they were sent from a page of this site. The sign-in page has no other token, so that it never
 * expires.
 */
public class SameOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            ErrorPage.refuse(request, response, Texts.of("error.403.text.otherSite"));
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return isOurs(
                request.getHeader("Origin"),
                request.getHeader("Host"),
                PublicUrl.configured().map(URI::create));
    }

    /** Whether an {@code Origin} names the host that the browser asked, or the one that the operator has configured. */
    static boolean isOurs(@Nullable String origin, @Nullable String host, Optional<URI> publicUrl) {
        if (origin == null) {
            return true;
        }
        int start = origin.indexOf("://");
        String authority = start < 0 ? "" : origin.substring(start + 3);
        return !authority.isEmpty()
                && (authority.equalsIgnoreCase(host)
                        || publicUrl
                                .map(URI::getRawAuthority)
                                .filter(authority::equalsIgnoreCase)
                                .isPresent());
    }
}
