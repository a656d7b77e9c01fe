package dev.rollcall.web.saml;

import dev.rollcall.platform.secret.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that ties requests to the browser which began them. The identity provider's form comes from another site,
 * and with it browsers send only cookies that are SameSite=None; so this is one of its own, worth nothing but for that,
 * and the session's cookie stays Lax. Browsers take it over https, and from localhost.
 */
public final class BrowserHandle {
    private static final String NAME = "__Host-rollcall-saml";
    private static final int SECONDS = 600;

    private BrowserHandle() {}

    /** What the browser shows; empty when it shows none, or more than one. */
    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String[] values = Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .toArray(String[]::new);
        return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }

    /** What the browser shows, or a new one; the browser keeps it for ten minutes from now. */
    public static String keep(HttpServletRequest request, HttpServletResponse response) {
        String handle = of(request).orElseGet(Secrets::next);
        Cookie cookie = new Cookie(NAME, handle);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setMaxAge(SECONDS);
        cookie.setAttribute("SameSite", "None");
        response.addCookie(cookie);
        return handle;
    }
}
