package dev.rollcall.web.cookie;

import dev.rollcall.web.network.SecureRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie that only this site sees: kept from scripts and from other sites' forms. Over https its name forbids that
 * another host or a plain page has set it.
 */
record OwnCookie(String plainName) {
    Optional<String> value(HttpServletRequest request) {
        String name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    Cookie with(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(SecureRequest.is(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = with(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private String name(HttpServletRequest request) {
        return SecureRequest.is(request) ? "__Host-" + plainName : plainName;
    }
}
