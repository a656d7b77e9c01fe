package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.Xml;
import dev.rollcall.systemtest.saml.idp.XmlSigner;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;

/** Signatures that must not count. Wherever it can be, they are valid for whoever does not look closely. */
final class SignatureAttacks {
    static final SelfSignedKey STRANGER = SelfSignedKey.make();

    private static final String SIGNATURE = "(?s)(<ds:Signature .*</ds:Signature>)";
    private static final String MISSING = "Neither the response nor the assertion is signed.";
    private static final String INVALID = " does not verify with any of the 1 certificates of the uploaded metadata.";
    private static final String ASSERTION_INVALID = "The signature of the Assertion" + INVALID;
    private static final String RESPONSE_INVALID = "The signature of the Response" + INVALID;
    private static final String MISPLACED = "The message contains a part of a signature in a place where none belongs ";
    private static final String SHA1 = "The Assertion is signed with SHA-1 ";
    private static final String NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String VOID = "<a:SubjectConfirmationData xmlns:void=\"1\" void:a=\"b\"";

    private SignatureAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(contents(), places(), algorithms(), keys()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> contents() {
        return Stream.of(
                Attack.row(
                        "13",
                        "what cannot be canonicalised",
                        ASSERTION_INVALID,
                        r -> r.after("<a:SubjectConfirmationData", VOID)),
                Attack.row(
                        "13",
                        "what cannot be canonicalised, with the digest of nothing",
                        ASSERTION_INVALID,
                        r -> r.after("<a:SubjectConfirmationData", VOID)
                                .after("(<ds:DigestValue>)[^<]*", "$1" + NOTHING)),
                Attack.row(
                        "18",
                        "another name after signing",
                        ASSERTION_INVALID,
                        r -> r.after(">[^<]*</a:NameID>", ">" + Wrapping.PRINCIPAL + "</a:NameID>")),
                Attack.row(
                        "18",
                        "another name in an assertion whose response is signed",
                        RESPONSE_INVALID,
                        r -> r.unsigned()
                                .responseSigned()
                                .after(">[^<]*</a:NameID>", ">" + Wrapping.PRINCIPAL + "</a:NameID>")),
                Attack.row("21", "nothing is signed", MISSING, ForgedResponse::unsigned),
                Attack.row("21", "the signature is taken out", MISSING, r -> r.after(SIGNATURE, "")),
                Attack.row(
                        "23",
                        "the signature of the response is invalid, that of the assertion valid",
                        RESPONSE_INVALID,
                        r -> r.responseSigned().after("<p:Response ", "<p:Response Consent=\"urn:x\" ")),
                Attack.row(
                        "23",
                        "the signature of the assertion is invalid, that of the response valid",
                        ASSERTION_INVALID,
                        r -> r.signed(s -> s.key(STRANGER.privateKey())).responseSigned()));
    }

    private static Stream<Attack> places() {
        var digest = "<ds:DigestValue xmlns:ds=\"" + Xml.SIGNATURE + "\">AAAA</ds:DigestValue>";
        return Stream.of(
                Attack.row(
                        "14",
                        "a digest in Extensions",
                        MISPLACED + "(DigestValue in Extensions)",
                        r -> r.after("<p:Status>", "<p:Extensions>" + digest + "</p:Extensions><p:Status>")),
                Attack.row(
                        "14",
                        "a digest in StatusDetail",
                        MISPLACED + "(DigestValue in StatusDetail)",
                        r -> r.after("</p:Status>", "<p:StatusDetail>" + digest + "</p:StatusDetail></p:Status>")),
                Attack.row(
                        "24",
                        "a signature in the subject",
                        MISPLACED + "(Signature in Subject)",
                        r -> r.after(SIGNATURE + "<a:Subject>", "<a:Subject>$1")),
                Attack.row(
                        "24",
                        "the signature of the assertion at the response",
                        "The signature of the Response refers to #_",
                        r -> r.after("(?s)(<p:Status>.*)" + SIGNATURE, "$2$1")),
                Attack.row(
                        "24",
                        "two signatures of one assertion",
                        "The Assertion has 2 signatures of its own, and one is enough.",
                        r -> r.after(SIGNATURE, "$1$1")));
    }

    private static Stream<Attack> algorithms() {
        return Stream.of(
                Attack.row(
                        "29",
                        "HMAC with the public key for its secret",
                        "The Assertion is signed with http://www.w3.org/2001/04/xmldsig-more#hmac-sha256, which is not accepted.",
                        signed(XmlSigner::hmac)),
                Attack.row(
                        "30",
                        "RSA-SHA1",
                        SHA1 + "(" + SignatureMethod.RSA_SHA1 + ")",
                        signed(s -> s.method(SignatureMethod.RSA_SHA1))),
                Attack.row(
                        "30",
                        "a digest by SHA-1",
                        SHA1 + "(" + DigestMethod.SHA1 + ")",
                        signed(s -> s.digest(DigestMethod.SHA1))),
                Attack.row(
                        "30",
                        "a digest by MD5",
                        "The digest of the Assertion is made with http://www.w3.org/2001/04/xmldsig-more#md5, which is not accepted.",
                        r -> r.after(DigestMethod.SHA256, "http://www.w3.org/2001/04/xmldsig-more#md5")),
                Attack.row(
                        "30",
                        "DSA",
                        "The Assertion is signed with http://www.w3.org/2009/xmldsig11#dsa-sha256, which is not accepted.",
                        r -> r.after(SignatureMethod.RSA_SHA256, "http://www.w3.org/2009/xmldsig11#dsa-sha256")));
    }

    private static Stream<Attack> keys() {
        return Stream.of(
                Attack.row(
                        "31",
                        "a stranger's key that comes with its certificate",
                        "The Assertion is signed with a certificate that is not in the uploaded metadata (CN=127.0.0.1,O=Okta, valid until ",
                        signed(s -> s.key(STRANGER))),
                Attack.row(
                        "31",
                        "a stranger's key under the right certificate",
                        ASSERTION_INVALID,
                        signed(s -> s.key(STRANGER.privateKey()))),
                Attack.row("31", "a stranger's key without a certificate", ASSERTION_INVALID, signed(s -> s.key(
                                STRANGER.privateKey())
                        .withoutCertificate())));
    }

    private static UnaryOperator<ForgedResponse> signed(UnaryOperator<XmlSigner> how) {
        return response -> response.signed(how);
    }
}
