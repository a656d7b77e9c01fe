package dev.rollcall.web.shell;

import dev.rollcall.platform.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that a signed-in browser shows. Over https its name forbids that another host or a plain page has set it. */
public final class SessionCookie {
    private static final String NAME = "rollcall-session";
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    /** The token that the browser shows, if any. */
    public static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Hands the browser its token. It lasts as long as the browser is open; the session behind it ends earlier. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, token));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    /** Whether the browser came by https, to us or to the proxy before us. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || PublicUrl.configured()
                        .filter(url -> url.startsWith("https:"))
                        .isPresent();
    }

    private static String name(HttpServletRequest request) {
        return isSecure(request) ? SECURE_NAME : NAME;
    }

    private static Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
