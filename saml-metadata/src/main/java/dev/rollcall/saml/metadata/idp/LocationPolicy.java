package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.wall.Characters;
import dev.rollcall.saml.wall.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a browser may be sent to: absolute, https, a host, and nothing that only an attacker would add.
 *
 * @param allowLoopbackHttp whether http will do for the developer's own machine
 */
record LocationPolicy(boolean allowLoopbackHttp) {
    private static final int MAX_LENGTH = 2048;
    private static final int MAX_PORT = 65535;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /**
     * @param element the name of the endpoint, for the sentence
     * @return the address without surrounding white space, in the form that a browser is sent to (RFC 3987 §3.1):
     *     otherwise as it stands there unless it has letters beyond ASCII
     */
    String require(String element, @Nullable String location) throws InvalidMetadataException {
        if (location == null || location.isBlank()) {
            throw new InvalidMetadataException(Reason.LOCATION_MISSING, element);
        }
        var address = Characters.trimmed(location);
        var problem = problem(address);
        if (problem == Reason.LOCATION_USER_INFO) {
            // The address itself stays out: it may hold a password.
            throw new InvalidMetadataException(problem, element, hostAfterUserInfo(address));
        } else if (problem != null) {
            throw new InvalidMetadataException(problem, element, address);
        }
        return WebAddress.ascii(URI.create(address));
    }

    private @Nullable Reason problem(String address) {
        var scheme = SCHEME.matcher(address);
        if (!scheme.lookingAt()) {
            return Reason.LOCATION_RELATIVE;
        } else if (!scheme.group(1).matches("(?i)https?")) {
            return Reason.LOCATION_SCHEME;
        }
        try {
            return address.length() > MAX_LENGTH ? Reason.LOCATION_MALFORMED : problem(new URI(address));
        } catch (URISyntaxException malformed) {
            return Reason.LOCATION_MALFORMED;
        }
    }

    private @Nullable Reason problem(URI address) {
        if (address.getRawAuthority() != null && address.getRawAuthority().indexOf('@') >= 0) {
            return Reason.LOCATION_USER_INFO;
        } else if (WebAddress.of(address)
                .filter(server -> server.port() <= MAX_PORT)
                .isEmpty()) {
            return Reason.LOCATION_MALFORMED;
        } else if (address.getRawFragment() != null) {
            return Reason.LOCATION_FRAGMENT;
        }
        return "https".equalsIgnoreCase(address.getScheme()) || isAllowedHttp(address)
                ? null
                : Reason.LOCATION_NOT_HTTPS;
    }

    private boolean isAllowedHttp(URI address) {
        return allowLoopbackHttp
                && WebAddress.of(address)
                        .map(WebAddress::host)
                        .filter(host ->
                                LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches())
                        .isPresent();
    }

    private static String hostAfterUserInfo(String address) {
        var authority = String.valueOf(URI.create(address).getRawAuthority());
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
