package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.XmlSigner;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;

/**
 * Signatures that are not built as SAML wants them (SAML Core §5.4). Wherever it can be, they are valid all the same.
 */
final class SignatureShapeAttacks {
    private static final String INVALID =
            "The signature of the Assertion does not verify with any of the 1 certificates of the uploaded metadata.";
    private static final String SHAPE = "The signature of the Assertion is not built as SAML wants it: ";
    private static final String REFERENCE = "The signature of the Assertion refers to ";
    private static final String TRANSFORM =
            "The signature of the Assertion uses a transformation that SAML does not allow: ";
    private static final String CANONICALIZATION = "The signature of the Assertion uses the canonicalization ";

    private SignatureShapeAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(parts(), references(), transformations()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> parts() {
        var info = "(?s)(<ds:SignedInfo>.*</ds:SignedInfo>)";
        return Stream.of(
                Attack.row(
                        "16",
                        "two SignedInfo",
                        SHAPE + "its Signature has 2 SignedInfo instead of one.",
                        r -> r.after(info, "$1$1")),
                Attack.row(
                        "16",
                        "a second SignedInfo in an Object",
                        SHAPE + "it contains the element Object.",
                        r -> r.after(info, "<ds:Object>$1</ds:Object>$1")),
                Attack.row(
                        "17",
                        "a comment in DigestValue",
                        "The message contains an XML comment.",
                        r -> r.after("<ds:DigestValue>", "<ds:DigestValue><!--AAAA-->")),
                Attack.row(
                        "28", "an Object", SHAPE + "it contains the element Object.", r -> r.signed(XmlSigner::object)),
                Attack.row(
                        "34",
                        "an empty SignatureValue",
                        SHAPE + "its SignatureValue is not one text.",
                        r -> r.after("(<ds:SignatureValue>)[^<]*", "$1")),
                Attack.row(
                        "34",
                        "a SignatureValue that is not Base64",
                        SHAPE + "its SignatureValue is not Base64.",
                        r -> r.after("(<ds:SignatureValue>)[^<]*", "$1!!!!")),
                Attack.row(
                        "34",
                        "a SignatureValue that is cut off",
                        INVALID,
                        r -> r.after("(<ds:SignatureValue>)[^<]*", "$1AAAA")),
                Attack.row(
                        "34",
                        "a DigestValue that is cut off",
                        INVALID,
                        r -> r.after("(<ds:DigestValue>.{20})[^<]*", "$1")));
    }

    private static Stream<Attack> references() {
        return Stream.of(
                Attack.row(
                        "25",
                        "a reference to the whole document, signed like that",
                        "The signature of the Response refers to the whole document instead of the Response itself.",
                        r -> r.unsigned().responseSigned(s -> s.reference(""))),
                refersTo("#nowhere"),
                refersTo("#xpointer(/)"),
                refersTo("http://127.0.0.1:1/x"),
                refersTo("file:///etc/passwd"),
                Attack.row(
                        "25",
                        "a reference without URI",
                        REFERENCE + "nothing instead of the Assertion itself.",
                        r -> r.after(" URI=\"[^\"]*\"", "")));
    }

    private static Stream<Attack> transformations() {
        var enveloped = "<ds:Transform Algorithm=\"" + Transform.ENVELOPED + "\"/>";
        return Stream.of(
                Attack.row(
                        "26",
                        "three transformations",
                        TRANSFORM + "3 instead of enveloped-signature and xml-exc-c14n.",
                        r -> r.signed(s -> s.transforms(
                                Transform.ENVELOPED,
                                CanonicalizationMethod.EXCLUSIVE,
                                CanonicalizationMethod.EXCLUSIVE))),
                Attack.row(
                        "26",
                        "a transformation by XPath",
                        TRANSFORM + Transform.XPATH,
                        r -> r.signed(s ->
                                s.transforms(Transform.ENVELOPED, Transform.XPATH, CanonicalizationMethod.EXCLUSIVE))),
                Attack.row(
                        "26",
                        "a transformation by XSLT",
                        TRANSFORM + Transform.XSLT,
                        r -> r.after(enveloped, enveloped.replace(Transform.ENVELOPED, Transform.XSLT))),
                canonicalized(CanonicalizationMethod.INCLUSIVE),
                canonicalized(CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS),
                Attack.row(
                        "27",
                        "a reference with inclusive canonicalization",
                        TRANSFORM + CanonicalizationMethod.INCLUSIVE,
                        r -> r.signed(s -> s.transforms(Transform.ENVELOPED, CanonicalizationMethod.INCLUSIVE))));
    }

    private static Attack refersTo(String uri) {
        return Attack.row(
                "25",
                "a reference to " + uri,
                REFERENCE + uri + " instead of",
                r -> r.after(" URI=\"[^\"]*\"", " URI=\"" + uri + "\""));
    }

    private static Attack canonicalized(String algorithm) {
        return Attack.row(
                "27",
                "signed after the canonicalization " + algorithm,
                CANONICALIZATION + algorithm + ".",
                r -> r.signed(s -> s.canonicalization(algorithm)));
    }
}
