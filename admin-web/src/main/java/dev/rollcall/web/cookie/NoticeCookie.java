package dev.rollcall.web.cookie;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;

/** Carries words over a redirect to the next page, which may be another node's. */
public final class NoticeCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-notice");
    private static final int SECONDS = 60;
    /** In characters; browsers keep 4,096 bytes of a cookie, and these are four thirds of UTF-8. */
    private static final int MOST = 1_000;

    private NoticeCookie() {}

    /**
     * The words that the browser shows; empty when there are none. Whoever can set cookies of this host can set these:
     * they are shown as text.
     */
    public static Optional<String> text(HttpServletRequest request) {
        try {
            return COOKIE.value(request)
                    .map(value -> new String(Base64.getUrlDecoder().decode(value), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param text what is longer than 1,000 characters loses its end */
    public static void set(HttpServletRequest request, HttpServletResponse response, String text) {
        String kept = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
        Cookie cookie =
                COOKIE.with(request, Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(UTF_8)));
        cookie.setMaxAge(SECONDS);
        response.addCookie(cookie);
    }

    /** Forgets what the browser shows, if it does. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.value(request).isPresent()) {
            COOKIE.clear(request, response);
        }
    }
}
