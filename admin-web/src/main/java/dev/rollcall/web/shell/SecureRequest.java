package dev.rollcall.web.shell;

import dev.rollcall.platform.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

/** Whether the browser came by https, to us or to the proxy before us. */
final class SecureRequest {
    private SecureRequest() {}

    static boolean is(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || PublicUrl.configured()
                        .filter(url -> url.startsWith("https:"))
                        .isPresent();
    }
}
