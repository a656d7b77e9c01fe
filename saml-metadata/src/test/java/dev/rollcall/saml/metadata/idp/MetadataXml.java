package dev.rollcall.saml.metadata.idp;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;

/** Metadata that is good until a test changes one piece of it. Values are raw XML. */
public final class MetadataXml {
    public static final String ENTITY_ID = "https://idp.example.com/saml";
    public static final String SSO = "https://idp.example.com/sso";
    public static final String SLO = "https://idp.example.com/slo";
    public static final String SAML_2 = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String BINDINGS = "urn:oasis:names:tc:SAML:2.0:bindings:";

    private String entityAttributes = "entityID=\"" + ENTITY_ID + "\"";
    private String roleAttributes = "protocolSupportEnumeration=\"" + SAML_2 + "\"";
    private String beforeRole = "";
    private String roleStart = "";
    private String keys = key("use=\"signing\"", TestCertificates.rsa());
    private String middle = "";
    private String services = service("SingleSignOnService", "HTTP-Redirect", SSO);
    private int roles = 1;

    MetadataXml entityId(String value) {
        return entityAttributes("entityID=\"" + value + "\"");
    }

    public MetadataXml entityAttributes(String attributes) {
        this.entityAttributes = attributes;
        return this;
    }

    public MetadataXml roleAttributes(String attributes) {
        this.roleAttributes = attributes;
        return this;
    }

    public MetadataXml beforeRole(String xml) {
        this.beforeRole = xml;
        return this;
    }

    public MetadataXml roleStart(String xml) {
        this.roleStart = xml;
        return this;
    }

    public MetadataXml keys(String... xml) {
        this.keys = String.join("", xml);
        return this;
    }

    /** Between the keys and the sign-on services: logout services, then NameID formats. */
    public MetadataXml middle(String... xml) {
        this.middle = String.join("", xml);
        return this;
    }

    public MetadataXml services(String... xml) {
        this.services = String.join("", xml);
        return this;
    }

    MetadataXml location(String value) {
        return services(service("SingleSignOnService", "HTTP-Redirect", value));
    }

    public MetadataXml roles(int count) {
        this.roles = count;
        return this;
    }

    /** The EntityDescriptor without an XML declaration. */
    String entity() {
        var role = "<md:IDPSSODescriptor %s>%s%s%s%s</md:IDPSSODescriptor>"
                .formatted(roleAttributes, roleStart, keys, middle, services);
        return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" %s>%s%s</md:EntityDescriptor>"
                .formatted(entityAttributes, beforeRole, role.repeat(roles));
    }

    byte[] bytes() {
        return utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + entity());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] group(String attributes, String... members) {
        return utf8(
                "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" %s>%s</md:EntitiesDescriptor>"
                        .formatted(attributes, String.join("\n", members)));
    }

    public static String service(String element, String binding, String location) {
        return "<md:%s Binding=\"%s%s\" Location=\"%s\"/>".formatted(element, BINDINGS, binding, location);
    }

    public static String key(String attributes, X509Certificate... certificates) {
        var data = new StringBuilder();
        for (var certificate : certificates) {
            data.append(x509(TestCertificates.base64(certificate)));
        }
        return keyInfo(attributes, "<ds:X509Data>" + data + "</ds:X509Data>");
    }

    static String keyInfo(String attributes, String content) {
        return "<md:KeyDescriptor %s><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">%s</ds:KeyInfo></md:KeyDescriptor>"
                .formatted(attributes, content);
    }

    static String x509(String base64) {
        return "<ds:X509Certificate>" + base64 + "</ds:X509Certificate>";
    }
}
