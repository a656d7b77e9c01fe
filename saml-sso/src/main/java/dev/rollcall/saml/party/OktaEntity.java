package dev.rollcall.saml.party;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an identity provider is Okta, so that its administrator can be told in Okta's words what to set. */
public final class OktaEntity {
    /** Each app's Issuer is {@code http://www.okta.com/…}, and addresses are those of an organization's subdomain. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:[a-z0-9-]+\\.)*(?:okta(?:preview|-emea|-gov)?\\.com|okta\\.mil)(?:[:/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private OktaEntity() {}

    /** Whether one of the addresses is Okta's: the entity ID, or where people sign in. */
    public static boolean hasOne(@Nullable String... addresses) {
        return Arrays.stream(addresses).filter(Objects::nonNull).anyMatch(address -> ADDRESS.matcher(address)
                .matches());
    }
}
