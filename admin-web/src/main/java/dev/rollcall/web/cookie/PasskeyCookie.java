package dev.rollcall.web.cookie;

import dev.rollcall.session.passkey.PasskeyChallenges;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Ties the question for a passkey to the browser that is asked. It opens nothing. */
public final class PasskeyCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-passkey");

    private PasskeyCookie() {}

    /** What the browser shows, if anything. */
    public static Optional<String> secret(HttpServletRequest request) {
        return COOKIE.value(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String secret) {
        Cookie cookie = COOKIE.with(request, secret);
        cookie.setMaxAge(Math.toIntExact(PasskeyChallenges.LIFETIME.toSeconds()));
        response.addCookie(cookie);
    }

    /** Forgets what the browser shows, if it does. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.value(request).isPresent()) {
            COOKIE.clear(request, response);
        }
    }
}
