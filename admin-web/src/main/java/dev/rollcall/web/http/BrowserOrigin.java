package dev.rollcall.web.http;

import dev.rollcall.session.SignInOrigin;
import dev.rollcall.web.cookie.KnownBrowserCookie;
import dev.rollcall.web.network.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;

/** Where a password comes from that somebody tries. */
public final class BrowserOrigin {
    private BrowserOrigin() {}

    public static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(
                ClientAddress.network(request),
                ClientAddress.neighborhood(request),
                KnownBrowserCookie.token(request).orElse(""));
    }
}
