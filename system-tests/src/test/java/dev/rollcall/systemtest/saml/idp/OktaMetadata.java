package dev.rollcall.systemtest.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Metadata in the shape of Okta's: both bindings at one address, no signed requests wanted, NameID unspecified or
 * e-mail address.
 */
public final class OktaMetadata {
    public static final String ISSUER = "http://www.okta.com/exkpeers0000000000000";

    private OktaMetadata() {}

    public static String of(SelfSignedKey key, String singleSignOnUrl) {
        return of(ISSUER, key, singleSignOnUrl);
    }

    public static String of(String issuer, SelfSignedKey key, String singleSignOnUrl) {
        try {
            return Files.readString(Path.of("src/test/resources/metadata/okta.xml"))
                    .replaceFirst("entityID=\"[^\"]*\"", "entityID=\"" + issuer + "\"")
                    .replaceFirst("<ds:X509Certificate>[^<]*<", "<ds:X509Certificate>" + key.certificateBase64() + "<")
                    .replaceAll("Location=\"[^\"]*\"", "Location=\"" + singleSignOnUrl + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, by POST alone. */
    public static String byPostOnly(String metadata) {
        return changed(metadata, "<md:SingleSignOnService Binding=\"[^\"]*HTTP-Redirect\"[^>]*/>", "");
    }

    /** The same with Single Logout turned on. */
    public static String withLogout(String metadata, String binding, String url) {
        return changed(
                metadata,
                "<md:NameIDFormat>",
                "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:" + binding + "\" Location=\""
                        + url + "\"/><md:NameIDFormat>");
    }

    /** The same from an identity provider that wants to know who asks. */
    public static String wantingSignedRequests(String metadata) {
        return changed(metadata, "WantAuthnRequestsSigned=\"false\"", "WantAuthnRequestsSigned=\"true\"");
    }

    /** The same with an end. */
    public static String until(Instant end, String metadata) {
        return changed(metadata, "<md:EntityDescriptor ", "<md:EntityDescriptor validUntil=\"" + end + "\" ");
    }

    private static String changed(String metadata, String pattern, String replacement) {
        var changed = metadata.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(metadata);
        return changed;
    }
}
