package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Saml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Responses in the shapes of published samples: prefixes, order, attributes and what is signed are each vendor's own.
 */
class VendorResponsesTest {
    private static final String TIMES = "NotBefore=\"2026-06-01T11:55:00Z\" NotOnOrAfter=\"2026-06-01T12:05:00Z\"";
    private static final String CLAIM = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    private static ResponseXml of(String xml) {
        return new ResponseXml()
                .whole(xml.replace("{IDP}", ResponseXml.IDP)
                        .replace("{ACS}", ResponseXml.ACS)
                        .replace("{SP}", ResponseXml.SP)
                        .replace("{REQUEST}", ResponseXml.REQUEST)
                        .replace("{TIMES}", TIMES)
                        .replace("{NOW}", "2026-06-01T12:00:00.123Z")
                        .replace("{SOON}", "2026-06-01T12:05:00.123Z"));
    }

    private static void assertAda(AssertedSignIn signIn, Map<String, List<String>> attributes) {
        assertThat(signIn.nameId().value()).isEqualTo("ada@example.com");
        assertThat(signIn.issuer()).isEqualTo(ResponseXml.IDP);
        assertThat(signIn.attributes()).containsAllEntriesOf(attributes);
    }

    /** Signed twice; encrypted on request, with the key beside the data. */
    @Test
    void okta() {
        assertAda(accept(new ResponseXml().signBoth()), Map.of("FirstName", List.of("Ada")));
        assertAda(
                accept(new ResponseXml()
                        .encrypt(new TestEncryption()
                                .content(Saml.ENCRYPTION + "aes256-cbc", 256)
                                .asOkta())
                        .signBoth()),
                Map.of("LastName", List.of("Lovelace")));
    }

    private static final String MICROSOFT = """
            <samlp:Response ID="_r1" Version="2.0" IssueInstant="{NOW}" Destination="{ACS}" \
            Consent="urn:oasis:names:tc:SAML:2.0:consent:unspecified" InResponseTo="{REQUEST}" \
            xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"><Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">{IDP}</Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
            <Assertion ID="_a1" IssueInstant="{NOW}" Version="2.0" xmlns="urn:oasis:names:tc:SAML:2.0:assertion">\
            <Issuer>{IDP}</Issuer><Subject><NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">ada@example.com</NameID>\
            <SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><SubjectConfirmationData InResponseTo="{REQUEST}" \
            NotOnOrAfter="{SOON}" Recipient="{ACS}"/></SubjectConfirmation></Subject><Conditions {TIMES}>\
            <AudienceRestriction><Audience>{SP}</Audience></AudienceRestriction></Conditions><AttributeStatement>\
            <Attribute Name="http://schemas.microsoft.com/identity/claims/tenantid"><AttributeValue>t</AttributeValue></Attribute>\
            <Attribute Name="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname"><AttributeValue>Ada</AttributeValue></Attribute>\
            </AttributeStatement><AuthnStatement AuthnInstant="2026-06-01T11:59:59.1234567Z" SessionIndex="_a1"><AuthnContext>\
            <AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>\
            </Assertion></samlp:Response>""";

    @Test
    void entraId() {
        var attributes = Map.of(CLAIM + "givenname", List.of("Ada"));
        var signer = new TestSigner().withoutInclusiveNamespaces();
        assertAda(accept(of(MICROSOFT).signAssertion(signer)), attributes);
        assertAda(accept(of(MICROSOFT).signAssertion(signer).signResponse(signer)), attributes);
        assertAda(
                accept(of(MICROSOFT)
                        .signAssertion(signer)
                        .encrypt(new TestEncryption().content(Saml.ENCRYPTION + "aes256-cbc", 256))
                        .signResponse(signer)),
                attributes);
    }

    /** Its default is a response without Destination around a signed assertion. */
    @Test
    void pingFederate() {
        var xml = """
                <samlp:Response Version="2.0" ID="r1" IssueInstant="{NOW}" InResponseTo="{REQUEST}" \
                xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">\
                <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">{IDP}</saml:Issuer><samlp:Status>\
                <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion ID="a1" IssueInstant="{NOW}" Version="2.0" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">\
                <saml:Issuer>{IDP}</saml:Issuer><saml:Subject>\
                <saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">ada@example.com</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData \
                Recipient="{ACS}" NotOnOrAfter="{SOON}" InResponseTo="{REQUEST}"/></saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions {TIMES}><saml:AudienceRestriction><saml:Audience>{SP}</saml:Audience></saml:AudienceRestriction>\
                </saml:Conditions><saml:AuthnStatement SessionIndex="a1" AuthnInstant="{NOW}"><saml:AuthnContext>\
                <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef>\
                </saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="FirstName" \
                NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic"><saml:AttributeValue xsi:type="xs:string" \
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">Ada\
                </saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>""";
        var signer = new TestSigner().withoutInclusiveNamespaces();
        assertAda(accept(of(xml).signAssertion(signer)), Map.of("FirstName", List.of("Ada")));
        assertAda(
                accept(of(xml).signAssertion(signer).encrypt(new TestEncryption())),
                Map.of("FirstName", List.of("Ada")));
    }

    /**
     * Keycloak signs the response alone unless it is told otherwise, and has roles as several attributes of one name.
     */
    @Test
    void keycloak() {
        var xml = """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" \
                Destination="{ACS}" ID="ID_r1" InResponseTo="{REQUEST}" IssueInstant="{NOW}" Version="2.0"><saml:Issuer>{IDP}</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="ID_a1" IssueInstant="{NOW}" Version="2.0">\
                <saml:Issuer>{IDP}</saml:Issuer><saml:Subject><saml:NameID \
                Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">ada@example.com</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData \
                InResponseTo="{REQUEST}" NotOnOrAfter="{SOON}" Recipient="{ACS}"/></saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions {TIMES}><saml:AudienceRestriction><saml:Audience>{SP}</saml:Audience></saml:AudienceRestriction>\
                </saml:Conditions><saml:AuthnStatement AuthnInstant="{NOW}" SessionIndex="6f1c::0a2b" \
                SessionNotOnOrAfter="2026-06-01T22:00:00Z"><saml:AuthnContext><saml:AuthnContextClassRef>\
                urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
                <saml:AttributeStatement><saml:Attribute Name="Role" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">\
                <saml:AttributeValue xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:type="xs:string">a</saml:AttributeValue></saml:Attribute><saml:Attribute FriendlyName="Role" Name="Role">\
                <saml:AttributeValue>b</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>""";
        var signer = new TestSigner().withoutInclusiveNamespaces();
        assertAda(accept(of(xml).signAssertion(null).signResponse(signer)), Map.of("Role", List.of("a", "b")));
        assertAda(
                accept(of(xml).signAssertion(signer)
                        .encrypt(new TestEncryption().content(Saml.ENCRYPTION + "aes128-cbc", 128))
                        .signResponse(signer)),
                Map.of("Role", List.of("a", "b")));
    }

    /** OneLogin and SimpleSAMLphp declare the prefixes of the types once, at the assertion. */
    private static final String AT_THE_ASSERTION = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" \
            ID="pfx-r1" Version="2.0" IssueInstant="{NOW}" Destination="{ACS}" InResponseTo="{REQUEST}"><saml:Issuer>{IDP}</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
            ID="pfx-a1" Version="2.0" IssueInstant="{NOW}"><saml:Issuer>{IDP}</saml:Issuer><saml:Subject><saml:NameID SPNameQualifier="{SP}" \
            Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ada@example.com</saml:NameID>\
            <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="{SOON}" \
            Recipient="{ACS}" InResponseTo="{REQUEST}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions {TIMES}>\
            <saml:AudienceRestriction><saml:Audience>{SP}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
            <saml:AuthnStatement AuthnInstant="{NOW}" SessionNotOnOrAfter="2026-06-02T12:00:00Z" SessionIndex="_s1"><saml:AuthnContext>\
            <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>\
            <saml:AuthenticatingAuthority>https://source.example</saml:AuthenticatingAuthority></saml:AuthnContext></saml:AuthnStatement>\
            <saml:AttributeStatement><saml:Attribute Name="mail" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">\
            <saml:AttributeValue xsi:type="xs:string">ada@example.com</saml:AttributeValue></saml:Attribute>\
            <saml:Attribute Name="empty"><saml:AttributeValue xsi:type="xs:string"/></saml:Attribute></saml:AttributeStatement>\
            </saml:Assertion></samlp:Response>""";

    @Test
    void oneLoginAndSimpleSamlPhp() {
        var attributes = Map.of("mail", List.of("ada@example.com"), "empty", List.of(""));
        assertAda(accept(of(AT_THE_ASSERTION)), attributes);
        assertAda(accept(of(AT_THE_ASSERTION).signBoth()), attributes);
        assertAda(accept(of(AT_THE_ASSERTION).signResponseOnly()), attributes);
        assertAda(accept(of(AT_THE_ASSERTION).encrypt(new TestEncryption())), attributes);
    }

    /** Google signs the response or the assertion, and has xs:anyType for everything; so has Auth0. */
    @Test
    void googleAndAuth0() {
        var anything = AT_THE_ASSERTION.replace("xs:string\">ada", "xs:anyType\">ada");
        var attributes = Map.of("mail", List.of("ada@example.com"));
        assertAda(accept(of(anything)), attributes);
        assertAda(accept(of(anything).signResponseOnly()), attributes);
        var unasked = anything.replace(" InResponseTo=\"{REQUEST}\"", "");
        assertAda(accept(of(unasked), Posts.withRequest(null, true)), attributes);
    }

    /** JumpCloud's tile, with and without the response signed. */
    @Test
    void jumpCloud() {
        assertAda(
                accept(new ResponseXml().unsolicited().signBoth(), Posts.withRequest(null, true)),
                Map.of("FirstName", List.of("Ada")));
        assertAda(accept(new ResponseXml().signResponseOnly()), Map.of("FirstName", List.of("Ada")));
    }

    /** Shibboleth encrypts by AES-GCM, names the recipient of the key, and says where the browser is. */
    @Test
    void shibboleth() {
        var response = new ResponseXml()
                .with(" Recipient=", " Address=\"192.0.2.7\" Recipient=")
                .with("<saml2:AuthnContext>", "<saml2:SubjectLocality Address=\"192.0.2.7\"/><saml2:AuthnContext>")
                .with(
                        ResponseXml.ATTRIBUTES,
                        "<saml2:AttributeStatement><saml2:Attribute FriendlyName=\"eduPersonTargetedID\" "
                                + "Name=\"urn:oid:1.3.6.1.4.1.5923.1.1.1.10\"><saml2:AttributeValue><saml2:NameID>abc</saml2:NameID>"
                                + "</saml2:AttributeValue></saml2:Attribute>"
                                + ResponseXml.attribute("urn:oid:2.5.4.42", "Ada") + "</saml2:AttributeStatement>")
                .encrypt(new TestEncryption().content(Saml.ENCRYPTION_11 + "aes128-gcm", 128))
                .after("<xenc:EncryptedKey", "<xenc:EncryptedKey Id=\"_k1\" Recipient=\"" + ResponseXml.SP + "\"");
        assertAda(
                accept(response),
                Map.of("urn:oid:2.5.4.42", List.of("Ada"), "urn:oid:1.3.6.1.4.1.5923.1.1.1.10", List.of("abc")));
    }
}
