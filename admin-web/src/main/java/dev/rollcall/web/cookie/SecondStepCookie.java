package dev.rollcall.web.cookie;

import dev.rollcall.session.factor.SecondSteps;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Carries a sign-in from the password to its second step. It opens nothing by itself. */
public final class SecondStepCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-second-step");

    private SecondStepCookie() {}

    /** The token that the browser shows, if any. */
    public static Optional<String> token(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = COOKIE.with(request, token);
        cookie.setMaxAge(Math.toIntExact(SecondSteps.LIFETIME.toSeconds()));
        response.addCookie(cookie);
    }

    /** Forgets what the browser shows, if it does. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.value(request).isPresent()) {
            COOKIE.clear(request, response);
        }
    }
}
