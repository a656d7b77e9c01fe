package dev.rollcall.saml.message;

/** Names that SAML and XML Security spell out. */
public final class Saml {
    public static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    public static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    public static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    public static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
    public static final String ENCRYPTION_11 = "http://www.w3.org/2009/xmlenc11#";
    public static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    public static final String ENTITY = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";
    public static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
    public static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private Saml() {}
}
