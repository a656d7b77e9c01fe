package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.MetadataXml.BINDINGS;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SAML_2;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SSO;
import static dev.rollcall.saml.metadata.idp.MetadataXml.key;
import static dev.rollcall.saml.metadata.idp.MetadataXml.keyInfo;
import static dev.rollcall.saml.metadata.idp.MetadataXml.service;
import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.SingleSignOnService;
import org.junit.jupiter.api.Test;

/** The peculiarities of metadata that identity providers publish, each in a file of ours. */
class ProviderShapesTest {
    private static final String PROTOCOL = "protocolSupportEnumeration=\"" + SAML_2 + "\"";
    private static final String KEY = key("use=\"signing\"", TestCertificates.rsa());

    private static String endpoint(String binding, String more) {
        return "<md:SingleSignOnService Binding=\"" + BINDINGS + binding + "\" Location=\"" + SSO + "\"" + more + "/>";
    }

    private static void assertReadInFull(MetadataXml xml) {
        var read = accept(xml);
        assertThat(read.signingCertificates()).isNotEmpty();
        assertThat(read.leftAside()).isEmpty();
    }

    /**
     * Shibboleth: scopes and user interface in extensions, roles of SAML 1.1 and 2.0, back channel keys of the same
     * certificate.
     */
    @Test
    void shibboleth() {
        var extensions = "<md:Extensions><s:Scope xmlns:s=\"urn:mace:shibboleth:metadata:1.0\" regexp=\"false\">"
                + "example.com</s:Scope><ui:UIInfo xmlns:ui=\"urn:oasis:names:tc:SAML:metadata:ui\">"
                + "<ui:DisplayName xml:lang=\"x-none\">Universit\u00E4t</ui:DisplayName></ui:UIInfo></md:Extensions>";
        var attributes =
                "<md:AttributeAuthorityDescriptor " + PROTOCOL + ">" + KEY + "</md:AttributeAuthorityDescriptor>";
        assertReadInFull(new MetadataXml()
                .roleAttributes(
                        "protocolSupportEnumeration=\"urn:mace:shibboleth:1.0 urn:oasis:names:tc:SAML:1.1:protocol "
                                + SAML_2 + "\" errorURL=\"https://idp.example.com/error\"")
                .beforeRole(attributes)
                .roleStart(extensions)
                .keys(KEY, KEY, KEY.replace("use=\"signing\"", "use=\"encryption\""))
                .services(
                        "<md:SingleSignOnService Binding=\"urn:mace:shibboleth:1.0:profiles:AuthnRequest\" Location=\""
                                + SSO + "\" xmlns:r=\"urn:oasis:names:tc:SAML:protocol:ext:req-attr\""
                                + " r:supportsRequestedAttributes=\"true\"/>",
                        endpoint("HTTP-POST-SimpleSign", ""),
                        endpoint("HTTP-Redirect", "")));
    }

    /** SimpleSAMLphp: a contact without a name, an organization in several languages, formats before the endpoints. */
    @Test
    void simpleSamlPhp() {
        assertReadInFull(new MetadataXml()
                .beforeRole(
                        "<md:Organization><md:OrganizationName xml:lang=\"\">x</md:OrganizationName></md:Organization>"
                                + "<md:ContactPerson contactType=\"technical\"><md:EmailAddress>mailto:a@example.com"
                                + "</md:EmailAddress></md:ContactPerson>")
                .middle("<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>"
                        + service("SingleLogoutService", "HTTP-Redirect", SSO + "/../slo.php?a=b%2Fc")));
    }

    /** Google: a validUntil with milliseconds and no declaration of what the key is for. */
    @Test
    void google() {
        assertReadInFull(new MetadataXml()
                .entityAttributes("entityID=\"https://accounts.google.com/o/saml2?idpid=C01\""
                        + " validUntil=\"2031-05-01T08:15:30.000Z\"")
                .roleAttributes("WantAuthnRequestsSigned=\"false\" " + PROTOCOL));
    }

    /** PingFederate: an ID, a cacheDuration, attributes that it offers, contacts that are empty. */
    @Test
    void pingFederate() {
        assertReadInFull(new MetadataXml()
                .entityAttributes("ID=\"a.b\" cacheDuration=\"PT1440M\" entityID=\"idp_example\"")
                .beforeRole("<md:ContactPerson contactType=\"administrative\"/>")
                .roleStart("<a:Attribute xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\" Name=\"mail\"/>"));
    }

    /** Keycloak and others: a KeyName beside the certificate, and endpoints of bindings that are not spoken here. */
    @Test
    void keyNamesBesideCertificates() {
        var data = KEY.substring(KEY.indexOf("<ds:X509Data"), KEY.indexOf("</ds:KeyInfo"));
        assertReadInFull(new MetadataXml()
                .keys(keyInfo("use=\"signing\"", "<ds:KeyName>k_1-x</ds:KeyName>" + data))
                .services(
                        endpoint("SOAP", ""),
                        endpoint("HTTP-Artifact", ""),
                        endpoint("HTTP-POST", " ResponseLocation=\"\"")));
    }

    /**
     * Libraries for Node.js: an index that does not belong there, formats first, and the wish for signatures at the
     * entity.
     */
    @Test
    void nodeLibraries() {
        var read = accept(new MetadataXml()
                .entityAttributes("entityID=\"urn:node\" WantAuthnRequestsSigned=\"true\"")
                .keys("<md:NameIDFormat>urn:a</md:NameIDFormat>", KEY)
                .services(endpoint("HTTP-POST", " index=\"0\" isDefault=\"true\"")));
        assertThat(read.singleSignOnServices()).containsExactly(new SingleSignOnService(Binding.HTTP_POST, SSO));
        assertThat(read.leftAside())
                .extracting(LeftAside::kind)
                .containsExactly(LeftAside.Kind.ATTRIBUTE, LeftAside.Kind.ATTRIBUTE, LeftAside.Kind.ATTRIBUTE);
    }
}
