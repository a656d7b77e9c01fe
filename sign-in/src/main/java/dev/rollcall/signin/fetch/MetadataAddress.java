package dev.rollcall.signin.fetch;

import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.saml.wall.WebAddress;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * An address that metadata may be read from: https, a host, no user name, and a port at which web servers are. Identity
 * providers listen at 443, or at one like 8443 that needs no rights of the system; the ports in between belong to other
 * protocols.
 *
 * @param host its name, for sentences
 */
record MetadataAddress(URI uri, String host) {
    private static final int HTTPS = 443;
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int LAST = 65535;
    /**
     * What some take for an IPv4 address: 2130706433, 0x7f000001 and 0177.0.0.1 are 127.0.0.1 to them, and not to
     * others.
     */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.(?!$)|$)){4}");

    /** @throws UnreadableMetadataException when it is no such address */
    static MetadataAddress of(String url) throws UnreadableMetadataException {
        URI uri = checked(url);
        WebAddress address = WebAddress.of(uri)
                .orElseThrow(() -> new UnreadableMetadataException(Sentence.of("metadata.fetch.ambiguous")));
        int port = address.port();
        if (port != -1 && port != HTTPS && (port < FIRST_UNPRIVILEGED || port > LAST)) {
            throw new UnreadableMetadataException(Sentence.of("metadata.fetch.port"));
        } else if (NUMBER.matcher(address.host()).matches()
                && !IPV4.matcher(address.host()).matches()) {
            throw new UnreadableMetadataException(Sentence.of("metadata.fetch.ambiguous"));
        }
        return new MetadataAddress(uri, address.host());
    }

    private static URI checked(String url) throws UnreadableMetadataException {
        try {
            return URI.create(MetadataUrl.checked(url));
        } catch (InvalidValueException e) {
            throw e.sentence().map(UnreadableMetadataException::new).orElseThrow();
        }
    }
}
