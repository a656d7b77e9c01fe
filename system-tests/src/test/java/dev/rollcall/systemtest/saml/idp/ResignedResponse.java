package dev.rollcall.systemtest.saml.idp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A good Response whose assertion is changed by its own identity provider, and signed again. */
public record ResignedResponse(SelfSignedKey key, String xml) {
    private static final Pattern SIGNATURE =
            Pattern.compile("<(\\w+:)?Signature .*</(\\w+:)?Signature>", Pattern.DOTALL);

    public static ResignedResponse of(IdpResponse good) {
        var signed = new String(Base64.getDecoder().decode(good.encoded()), StandardCharsets.UTF_8);
        return new ResignedResponse(good.key(), SIGNATURE.matcher(signed).replaceFirst(""));
    }

    /** With attribute statements, as an admin adds them in Okta. */
    public ResignedResponse stating(Map<String, String> attributes) {
        var statement = attributes.entrySet().stream()
                .map(attribute -> """
                        <a:Attribute Name="%s" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified">\
                        <a:AttributeValue>%s</a:AttributeValue></a:Attribute>""".formatted(attribute.getKey(), attribute.getValue()))
                .collect(Collectors.joining("", "<a:AttributeStatement>", "</a:AttributeStatement>"));
        return new ResignedResponse(key, xml.replace("</a:Assertion>", statement + "</a:Assertion>"));
    }

    /** The value of the parameter SAMLResponse. */
    public String encoded() {
        return encoded(SignedXml.with(key));
    }

    public String encodedWithSha1() {
        return encoded(SignedXml.withSha1(key));
    }

    private String encoded(SignedXml signature) {
        return Base64.getEncoder()
                .encodeToString(signature.sign(xml, "Assertion").getBytes(StandardCharsets.UTF_8));
    }
}
