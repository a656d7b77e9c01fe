package dev.rollcall.systemtest.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Metadata in the shape of Okta's: both bindings at one address, no signed requests wanted, NameID unspecified or e-mail address. */
final class OktaMetadata {
    static final String ISSUER = "http://www.okta.com/exkpeers0000000000000";

    private OktaMetadata() {}

    static String of(SelfSignedKey key, String singleSignOnUrl) {
        return of(ISSUER, key, singleSignOnUrl);
    }

    static String of(String issuer, SelfSignedKey key, String singleSignOnUrl) {
        try {
            return Files.readString(Path.of("src/test/resources/metadata/okta.xml"))
                    .replaceFirst("entityID=\"[^\"]*\"", "entityID=\"" + issuer + "\"")
                    .replaceFirst("<ds:X509Certificate>[^<]*<", "<ds:X509Certificate>" + key.certificateBase64() + "<")
                    .replaceAll("Location=\"[^\"]*\"", "Location=\"" + singleSignOnUrl + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
