package dev.rollcall.systemtest.saml.idp;

import dev.rollcall.systemtest.saml.site.SamlOrganization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A LogoutRequest: by Redirect the query that follows the address (SAML Bindings §3.4.4.1), by POST the form's field
 * (§3.5.4).
 */
public record SignedLogout(String issuer, String destination, String nameId, Instant until) {
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    public static SignedLogout of(SamlOrganization organization, String nameId) {
        return new SignedLogout(
                OktaMetadata.ISSUER,
                organization.server() + path(organization),
                nameId,
                Instant.now().plus(Duration.ofMinutes(5)));
    }

    public static String path(SamlOrganization organization) {
        return "/saml/" + organization.slug() + "/logout";
    }

    /** Each has an ID of its own. */
    public String xml() {
        return """
                <p:LogoutRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" \
                ID="_%s" Version="2.0" IssueInstant="%s" NotOnOrAfter="%s" Destination="%s"><a:Issuer>%s</a:Issuer>\
                <a:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">%s</a:NameID></p:LogoutRequest>""".formatted(UUID.randomUUID(), Instant.now(), until, destination, issuer, nameId);
    }

    /** The answer of that organization's identity provider to a request, which it calls a success. */
    public static String answer(SamlOrganization organization, String inResponseTo) {
        return """
                <p:LogoutResponse xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" \
                ID="_%s" Version="2.0" IssueInstant="%s" Destination="%s" InResponseTo="%s"><a:Issuer>%s</a:Issuer>\
                <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status></p:LogoutResponse>""".formatted(
                        UUID.randomUUID(),
                        Instant.now(),
                        organization.server() + path(organization),
                        inResponseTo,
                        OktaMetadata.ISSUER);
    }

    /** By POST. */
    public String posted(SelfSignedKey key) {
        return encoded(SignedXml.with(key).sign(xml(), "LogoutRequest"));
    }

    /** By POST, whatever the XML is. */
    public static String encoded(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** By Redirect, without a signature. */
    public String unsigned() {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(xml().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "SAMLRequest=" + encode(Base64.getEncoder().encodeToString(deflated.toByteArray()));
    }

    public String signed(PrivateKey key) {
        return signed(key, "");
    }

    /** @param relayState as it stands in the query: with its name and an ampersand in front */
    public String signed(PrivateKey key, String relayState) {
        var query = unsigned() + relayState + "&SigAlg=" + encode(RSA_SHA256);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return query + "&Signature=" + encode(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
