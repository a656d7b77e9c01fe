package dev.rollcall.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The address under which browsers and identity providers reach this installation ({@code rollcall.public.url}), without a trailing slash.
 * Tenant URL, ACS URL, Entity ID and every {@code Location} are built from it.
 */
public final class PublicUrl {
    public static final String KEY = "rollcall.public.url";

    private PublicUrl() {}

    /** The configured address, or empty when addresses are to be built from each request. */
    public static Optional<String> configured() {
        return Configuration.value(KEY).map(PublicUrl::checked);
    }

    static String checked(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return value.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            // Refused below with the same sentence.
        }
        throw Configuration.refused(
                KEY,
                value,
                "write the address that browsers use, such as https://learn.example.com, without query or fragment.");
    }
}
