package dev.rollcall.systemtest.saml.idp;

import dev.rollcall.systemtest.saml.site.SamlOrganization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * A Response with one signed assertion, as Okta sends it (SAML Core §3.3.3).
 *
 * @param nameId as it stands in the XML: already escaped
 * @param inResponseTo the ID of the request; empty when somebody begins at the identity provider
 */
public record IdpResponse(
        SelfSignedKey key, String issuer, String acsUrl, String audience, String nameId, String inResponseTo) {
    /** A good one for that organization, unasked. */
    public static IdpResponse of(SelfSignedKey key, SamlOrganization organization, String nameId) {
        return new IdpResponse(key, OktaMetadata.ISSUER, organization.acsUrl(), organization.entityId(), nameId, "");
    }

    public IdpResponse answering(String requestId) {
        return new IdpResponse(key, issuer, acsUrl, audience, nameId, requestId);
    }

    public IdpResponse from(String otherIssuer) {
        return new IdpResponse(key, otherIssuer, acsUrl, audience, nameId, inResponseTo);
    }

    /** The value of the parameter SAMLResponse. Each has IDs and a signature of its own. */
    public String encoded() {
        var document = Xml.parse(xml());
        new XmlSigner(key).sign(Xml.assertion(document));
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Xml.write(document);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not signed yet, and with new IDs each time. */
    public String xml() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String until = now.plus(Duration.ofMinutes(5)).toString();
        String answers = inResponseTo.isEmpty() ? "" : " InResponseTo=\"" + inResponseTo + "\"";
        return """
                <p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="%s" Version="2.0" ID="_%s" IssueInstant="%s" Destination="%s"%s>\
                <a:Issuer>%s</a:Issuer>\
                <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status>\
                <a:Assertion Version="2.0" ID="_%s" IssueInstant="%3$s"><a:Issuer>%6$s</a:Issuer>\
                <a:Subject><a:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">%s</a:NameID>\
                <a:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <a:SubjectConfirmationData NotOnOrAfter="%s" Recipient="%4$s"%5$s/></a:SubjectConfirmation></a:Subject>\
                <a:Conditions NotBefore="%s" NotOnOrAfter="%9$s">\
                <a:AudienceRestriction><a:Audience>%s</a:Audience></a:AudienceRestriction></a:Conditions>\
                <a:AuthnStatement AuthnInstant="%3$s" SessionIndex="%s"><a:AuthnContext>\
                <a:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</a:AuthnContextClassRef>\
                </a:AuthnContext></a:AuthnStatement></a:Assertion></p:Response>""".formatted(
                        Xml.ASSERTION,
                        UUID.randomUUID(),
                        now,
                        acsUrl,
                        answers,
                        issuer,
                        UUID.randomUUID(),
                        nameId,
                        until,
                        now.minus(Duration.ofMinutes(5)),
                        audience,
                        "_" + UUID.randomUUID());
    }
}
