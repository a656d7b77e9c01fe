package dev.rollcall.web.cookie;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Carries the token of a session that the ACS has opened over one redirect. */
public final class ArrivalCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-arrival");
    private static final int SECONDS = 60;

    private ArrivalCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = COOKIE.with(request, token);
        cookie.setMaxAge(SECONDS);
        response.addCookie(cookie);
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}
