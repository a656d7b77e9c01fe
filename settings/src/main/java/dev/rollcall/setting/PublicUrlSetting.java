package dev.rollcall.setting;

import java.net.URI;
import java.net.URISyntaxException;

/** The address under which browsers and identity providers reach this installation ({@code rollcall.public.url}). */
public final class PublicUrlSetting {
    /** The setting. */
    public static final String KEY = "rollcall.public.url";

    private PublicUrlSetting() {}

    /**
     * The address without a slash at the end.
     *
     * @throws ConfigurationException when it is no address of a site
     */
    public static String checked(String value) {
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
        throw OperatorSetting.refused(
                KEY,
                value,
                "write the address that browsers use, such as https://learn.example.com, without query or fragment.");
    }
}
