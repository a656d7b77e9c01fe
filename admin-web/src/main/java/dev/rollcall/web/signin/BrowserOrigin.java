package dev.rollcall.web.signin;

import dev.rollcall.session.SignInOrigin;
import dev.rollcall.web.cookie.KnownBrowserCookie;
import dev.rollcall.web.network.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;

/** Where a password comes from that somebody tries. */
final class BrowserOrigin {
    private BrowserOrigin() {}

    static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(
                ClientAddress.network(request),
                ClientAddress.neighborhood(request),
                KnownBrowserCookie.token(request).orElse(""));
    }
}
