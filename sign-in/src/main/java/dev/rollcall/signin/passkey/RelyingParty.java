package dev.rollcall.signin.passkey;

import java.net.URI;
import java.util.Optional;

/**
 * The site as authenticators know it (WebAuthn §4).
 *
 * @param id the host, without a port
 * @param origin as browsers write it
 */
public record RelyingParty(String id, String origin) {
    /**
     * That of a site.
     *
     * @param url the address of the site, such as {@code https://learn.example.com}
     * @return empty where the host is a bare address, which no passkey can be for
     */
    public static Optional<RelyingParty> of(URI url) {
        String host = url.getHost();
        return host == null || host.startsWith("[") || host.matches("[\\d.]+")
                ? Optional.empty()
                : Optional.of(new RelyingParty(host, origin(url)));
    }

    private static String origin(URI url) {
        boolean usual = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        return url.getScheme() + "://" + url.getHost() + (usual ? "" : ":" + url.getPort());
    }
}
