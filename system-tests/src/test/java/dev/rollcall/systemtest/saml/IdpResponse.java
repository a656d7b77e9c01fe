package dev.rollcall.systemtest.saml;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A Response with one signed assertion, as Okta sends it (SAML Core §3.3.3).
 *
 * @param nameId as it stands in the XML: already escaped
 * @param inResponseTo the ID of the request; empty when somebody begins at the identity provider
 */
record IdpResponse(
        SelfSignedKey key, String issuer, String acsUrl, String audience, String nameId, String inResponseTo) {
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** A good one for that organization, unasked. */
    static IdpResponse of(SelfSignedKey key, SamlOrganization organization, String nameId) {
        return new IdpResponse(key, OktaMetadata.ISSUER, organization.acsUrl(), organization.entityId(), nameId, "");
    }

    IdpResponse answering(String requestId) {
        return new IdpResponse(key, issuer, acsUrl, audience, nameId, requestId);
    }

    IdpResponse from(String otherIssuer) {
        return new IdpResponse(key, otherIssuer, acsUrl, audience, nameId, inResponseTo);
    }

    /** The value of the parameter SAMLResponse. Each has IDs and a signature of its own. */
    String encoded() {
        try {
            Document document = parse(xml());
            sign((Element)
                    document.getElementsByTagNameNS(ASSERTION, "Assertion").item(0));
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String xml() {
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
                        ASSERTION,
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

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private void sign(Element assertion) throws Exception {
        assertion.setIdAttribute("ID", true);
        var factory = XMLSignatureFactory.getInstance("DOM");
        var reference = factory.newReference(
                "#" + assertion.getAttribute("ID"),
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                List.of(reference));
        var keys = factory.getKeyInfoFactory();
        var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
        var afterIssuer = assertion.getFirstChild().getNextSibling();
        factory.newXMLSignature(info, keyInfo).sign(new DOMSignContext(key.privateKey(), assertion, afterIssuer));
    }
}
