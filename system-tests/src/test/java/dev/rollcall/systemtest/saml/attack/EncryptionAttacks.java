package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.Xml;
import dev.rollcall.systemtest.saml.idp.XmlEncryption;
import java.util.stream.Stream;

/**
 * Anybody can encrypt for the certificate that our metadata names, so what is encrypted is worth no more than what is
 * not.
 */
final class EncryptionAttacks {
    private static final String NOT_ACCEPTED = ", which is not accepted.";
    private static final String SHAPE = "The encrypted assertion is not built as SAML wants it: ";
    private static final String POINTS_ELSEWHERE =
            "its RetrievalMethod does not point to the EncryptedKey beside the EncryptedData.";
    private static final String FAILED = "The assertion could not be decrypted.";
    private static final String PART = ", and only the whole assertion may be encrypted.";
    private static final String LAST_VALUE =
            "<e:CipherValue>[^<]*</e:CipherValue>(?=</e:CipherData></e:EncryptedData>)";

    private EncryptionAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(unsigned(), algorithms(), references(), garbage()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> unsigned() {
        return Stream.of(
                Attack.row(
                        "36",
                        "an encrypted assertion that nobody signed",
                        "Neither the response nor the assertion is signed.",
                        r -> r.unsigned().encrypted()),
                Attack.row(
                        "36",
                        "an encrypted assertion that a stranger signed",
                        "The Assertion is signed with a certificate that is not in the uploaded metadata ",
                        r -> r.signed(s -> s.key(SignatureAttacks.STRANGER)).encrypted()));
    }

    private static Stream<Attack> algorithms() {
        return Stream.of(
                Attack.row(
                        "61",
                        "AES-CBC in a response that is not signed",
                        "The assertion is encrypted with " + XmlEncryption.AES_CBC
                                + " in a response that is not signed, ",
                        r -> r.encrypted(e -> e.content(XmlEncryption.AES_CBC))),
                Attack.row(
                        "61",
                        "RSA 1.5",
                        "The assertion is encrypted with " + XmlEncryption.RSA_15 + NOT_ACCEPTED,
                        r -> r.encrypted(e -> e.transport(XmlEncryption.RSA_15))),
                Attack.row(
                        "61",
                        "RSA 1.5 in a signed response",
                        "The assertion is encrypted with " + XmlEncryption.RSA_15 + NOT_ACCEPTED,
                        r -> r.encrypted(e -> e.transport(XmlEncryption.RSA_15)).responseSigned()),
                Attack.row(
                        "61",
                        "3DES in a signed response",
                        "The assertion is encrypted with " + XmlEncryption.TRIPLE_DES + NOT_ACCEPTED,
                        r -> r.encrypted(e -> e.content(XmlEncryption.TRIPLE_DES))
                                .responseSigned()),
                Attack.row(
                        "61",
                        "AES-CBC that was changed in a signed response",
                        "The signature of the Response does not verify",
                        r -> r.encrypted(e -> e.content(XmlEncryption.AES_CBC))
                                .responseSigned()
                                .after(LAST_VALUE, "<e:CipherValue>" + "A".repeat(64) + "</e:CipherValue>")));
    }

    private static Stream<Attack> references() {
        return Stream.of(
                Attack.row("62", "a CipherReference", SHAPE + "its CipherData is not a CipherValue.", r -> r.encrypted()
                        .after(LAST_VALUE, "<e:CipherReference URI=\"http://127.0.0.1:1/x\"/>")),
                Attack.row(
                        "62",
                        "a RetrievalMethod",
                        SHAPE + "its KeyInfo contains the element RetrievalMethod.",
                        r -> r.encrypted()
                                .after("(<ds:KeyInfo[^>]*>)", "$1<ds:RetrievalMethod URI=\"http://127.0.0.1:1/x\"/>")),
                retrieval(
                        "that points to another place",
                        "URI=\"#_key\"",
                        "URI=\"http://127.0.0.1:1/x#_key\"",
                        POINTS_ELSEWHERE),
                retrieval("that points to the data", "URI=\"#_key\"", "URI=\"#_data\"", POINTS_ELSEWHERE),
                retrieval(
                        "with a transformation",
                        "(<ds:RetrievalMethod[^>]*)/>",
                        "$1><ds:Transforms><ds:Transform Algorithm=\"" + Xml.SIGNATURE
                                + "base64\"/></ds:Transforms></ds:RetrievalMethod>",
                        "its RetrievalMethod has transformations."),
                retrieval(
                        "given twice",
                        "(<ds:RetrievalMethod[^>]*/>)",
                        "$1$1",
                        "it has 2 references to a key (RetrievalMethod) instead of one."),
                retrieval(
                        "of another type",
                        "xmlenc#EncryptedKey\"",
                        "xmlenc#EncryptedData\"",
                        "its KeyInfo contains the element RetrievalMethod."),
                retrieval(
                        "to one of two keys",
                        "(?s)(<e:EncryptedKey.*</e:EncryptedKey>)",
                        "$1<e:EncryptedKey xmlns:e=\"" + Xml.ENCRYPTION
                                + "\"><e:CipherData><e:CipherValue>QUJD</e:CipherValue></e:CipherData></e:EncryptedKey>",
                        "it has 2 keys (EncryptedKey) instead of one."),
                Attack.row(
                        "62",
                        "a KeyInfoReference",
                        SHAPE + "its KeyInfo contains the element KeyInfoReference.",
                        r -> r.encrypted()
                                .after(
                                        "(<ds:KeyInfo[^>]*>)",
                                        "$1<d:KeyInfoReference xmlns:d=\"http://www.w3.org/2009/xmldsig11#\" URI=\"#x\"/>")));
    }

    private static Attack retrieval(String what, String regex, String instead, String explanation) {
        return Attack.row(
                "62", "a RetrievalMethod " + what, SHAPE + explanation, r -> r.encrypted(XmlEncryption::asOkta)
                        .after(regex, instead));
    }

    private static Stream<Attack> garbage() {
        return Stream.of(
                Attack.row(
                        "63",
                        "an assertion that is encrypted for somebody else",
                        FAILED,
                        r -> r.encrypted(e -> XmlEncryption.to(SignatureAttacks.STRANGER.certificate()))),
                Attack.row("63", "a ciphertext that was changed", FAILED, r -> r.encrypted()
                        .after(LAST_VALUE, "<e:CipherValue>" + "A".repeat(64) + "</e:CipherValue>")),
                Attack.row("63", "no ciphertext", FAILED, r -> r.encrypted()
                        .after(LAST_VALUE, "<e:CipherValue></e:CipherValue>")),
                Attack.row(
                        "63",
                        "an EncryptedID",
                        "The message contains an EncryptedID" + PART,
                        r -> r.assertion("(?s)<a:NameID.*</a:NameID>", "<a:EncryptedID/>")),
                Attack.row(
                        "63",
                        "an EncryptedAttribute",
                        "The message contains an EncryptedAttribute" + PART,
                        r -> r.assertion(
                                "(?=</a:Assertion>)",
                                "<a:AttributeStatement><a:EncryptedAttribute/></a:AttributeStatement>")));
    }
}
