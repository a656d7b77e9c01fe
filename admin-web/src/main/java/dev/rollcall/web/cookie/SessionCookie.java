package dev.rollcall.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that a signed-in browser shows. */
public final class SessionCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-session");

    private SessionCookie() {}

    /** The token that the browser shows, if any. */
    public static Optional<String> token(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    /** Hands the browser its token. It lasts as long as the browser is open; the session behind it ends earlier. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(COOKIE.with(request, token));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}
