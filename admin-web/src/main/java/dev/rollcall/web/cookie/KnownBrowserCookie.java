package dev.rollcall.web.cookie;

import dev.rollcall.session.KnownBrowsers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The cookie by which {@link KnownBrowsers} know a browser again. It opens nothing, and stays when somebody signs out.
 */
public final class KnownBrowserCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-browser");

    private KnownBrowserCookie() {}

    /** The token that the browser shows, if any. */
    public static Optional<String> token(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = COOKIE.with(request, token);
        cookie.setMaxAge(Math.toIntExact(KnownBrowsers.MEMORY.toSeconds()));
        response.addCookie(cookie);
    }
}
