package dev.rollcall.web.http;

import dev.rollcall.signin.passkey.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** This site as authenticators know it. */
public final class PasskeySite {
    private PasskeySite() {}

    /** Empty where passkeys cannot be: the site's address is not certain, or no name. */
    public static Optional<RelyingParty> of(HttpServletRequest request) {
        return RequestUrls.areCertain(request)
                ? RelyingParty.of(URI.create(RequestUrls.of(request).site()))
                : Optional.empty();
    }
}
