package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.Xml;
import java.util.stream.Stream;

/**
 * Messages that are something else, for somebody else, from somebody else or no success; the assertion in them would
 * do.
 */
final class MessageAttacks {
    private static final String KIND = "The message is of the kind ";
    private static final String BELONGS_HERE = ", but a Response belongs here.";
    private static final String RULES = "The message breaks the rules of SAML: ";
    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";
    private static final String ISSUER = OktaMetadata.ISSUER;

    private MessageAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(roots(), values(), destinations(), issuers(), statuses())
                .flatMap(attacks -> attacks);
    }

    private static Stream<Attack> roots() {
        return Stream.of(
                root(Xml.PROTOCOL, "AuthnRequest"),
                root(Xml.PROTOCOL, "LogoutRequest"),
                root(Xml.PROTOCOL, "LogoutResponse"),
                root(Xml.PROTOCOL, "ArtifactResponse"),
                root("urn:oasis:names:tc:SAML:2.0:metadata", "EntityDescriptor"),
                Attack.row(
                        "47",
                        "a Response of SAML 1.1",
                        KIND + "Response of urn:oasis:names:tc:SAML:1.0:protocol" + BELONGS_HERE,
                        r -> r.text(xml -> "<Response xmlns=\"urn:oasis:names:tc:SAML:1.0:protocol\" MajorVersion=\"1\""
                                + " MinorVersion=\"1\" ResponseID=\"_1\"/>")),
                Attack.row(
                        "47",
                        "a signed assertion without a response",
                        KIND + "Assertion of urn:oasis:names:tc:SAML:2.0:assertion" + BELONGS_HERE,
                        r -> r.text(xml -> Xml.write(Xml.assertion(Xml.parse(xml))))));
    }

    private static Attack root(String namespace, String name) {
        return Attack.row(
                "47",
                "a message of the kind " + name,
                KIND + name + (namespace.equals(Xml.PROTOCOL) ? "" : " of " + namespace) + BELONGS_HERE,
                r -> r.text(xml -> "<" + name + " xmlns=\"" + namespace + "\" Version=\"2.0\" ID=\"_1\"/>"));
    }

    private static Stream<Attack> values() {
        return Stream.of(
                Attack.row(
                        "48",
                        "a time that is none",
                        RULES,
                        r -> r.response("IssueInstant=\"[^\"]*\"", "IssueInstant=\"yesterday\"")),
                Attack.row(
                        "48",
                        "a time that only XML Schema knows",
                        "A time in the message cannot be read: 99999-01-01T00:00:00Z.",
                        r -> r.assertion("NotBefore=\"[^\"]*\"", "NotBefore=\"99999-01-01T00:00:00Z\"")),
                Attack.row("48", "an ID that is none", RULES, r -> r.response(" ID=\"[^\"]*\"", " ID=\"1\"")),
                Attack.row("48", "an empty ID", RULES, r -> r.response(" ID=\"[^\"]*\"", " ID=\"\"")),
                Attack.row(
                        "48",
                        "version 1.1 in the response",
                        "The message says version 1.1 of SAML, ",
                        r -> r.response("Version=\"2.0\"", "Version=\"1.1\"")),
                Attack.row(
                        "48",
                        "version 2.1 in the assertion",
                        "The message says version 2.1 of SAML, ",
                        r -> r.assertion("Version=\"2.0\"", "Version=\"2.1\"")));
    }

    private static Stream<Attack> destinations() {
        return Stream.of(
                destination(
                        "of another site",
                        "https://other.example/acs",
                        "The message is to be delivered to https://other.example/acs, and this address is "),
                destination("that goes on", "$1/", "/acs/, and this address is "),
                destination("with a query", "$1?x=y", "/acs?x=y, and this address is "),
                destination("that is empty", "", "The message does not say where it is to be delivered (Destination)."),
                Attack.row(
                        "49",
                        "no Destination in a signed response",
                        "The message does not say where it is to be delivered (Destination).",
                        r -> r.response(" Destination=\"[^\"]*\"", "").responseSigned()));
    }

    private static Attack destination(String what, String instead, String explanation) {
        return Attack.row(
                "49",
                "a Destination " + what,
                explanation,
                r -> r.response("Destination=\"([^\"]*)\"", "Destination=\"" + instead + "\""));
    }

    private static Stream<Attack> issuers() {
        return Stream.of(
                issuer("that is somebody else", "https://evil.example"),
                issuer("with a slash more", ISSUER + "/"),
                issuer("in another case", ISSUER.replace("www.okta", "WWW.Okta")),
                issuer("with a space before it", " " + ISSUER),
                Attack.row(
                        "55",
                        "another Issuer in the assertion",
                        "The Assertion was issued by \"https://evil.example\", and the uploaded metadata is that of \""
                                + ISSUER + "\".",
                        r -> r.assertion("<a:Issuer>[^<]*", "<a:Issuer>https://evil.example")),
                Attack.row(
                        "55",
                        "no Issuer in a response around an encrypted assertion",
                        "The Response does not say who issued it; expected is " + ISSUER + ".",
                        r -> r.response("<a:Issuer>[^<]*</a:Issuer>", "").encrypted()),
                Attack.row(
                        "55",
                        "no Issuer in the response and another in the assertion",
                        "The Assertion was issued by \"https://evil.example\", ",
                        r -> r.response("<a:Issuer>[^<]*</a:Issuer>", "")
                                .assertion("<a:Issuer>[^<]*", "<a:Issuer>https://evil.example")),
                Attack.row(
                        "55",
                        "an empty Issuer in the assertion",
                        "The Assertion does not say who issued it; expected is " + ISSUER + ".",
                        r -> r.assertion("<a:Issuer>[^<]*", "<a:Issuer>")),
                Attack.row(
                        "55",
                        "an Issuer that is no entity",
                        "The Issuer of the Response has the format urn:oasis:names:tc:SAML:2.0:nameid-format:persistent, ",
                        r -> r.response(
                                "<a:Issuer>",
                                "<a:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">")));
    }

    private static Attack issuer(String what, String issuer) {
        return Attack.row(
                "55",
                "an Issuer " + what,
                "The Response was issued by \"" + issuer + "\", and the uploaded metadata is that of \"" + ISSUER
                        + "\".",
                r -> r.response("<a:Issuer>[^<]*", "<a:Issuer>" + issuer));
    }

    private static Stream<Attack> statuses() {
        return Stream.of(
                status(
                        "a failure",
                        code("Responder", code("AuthnFailed", "")) + "<p:StatusMessage>no</p:StatusMessage>",
                        "it could not authenticate the person. Its status was Responder/AuthnFailed, its message: no."),
                status(
                        "a failure inside of which is a success",
                        code("Responder", code("Success", "")),
                        "Its status was Responder/Success, "),
                status(
                        "forty codes in each other",
                        Stream.iterate("", inner -> code("Requester", inner))
                                .skip(40)
                                .findFirst()
                                .orElseThrow(),
                        "Its status was Requester/Requester/Requester/Requester/Requester, "),
                status("something like success", code("Successful", ""), "Its status was Successful, "));
    }

    private static String code(String value, String inner) {
        return "<p:StatusCode Value=\"" + STATUS + value + "\">" + inner + "</p:StatusCode>";
    }

    private static Attack status(String what, String status, String explanation) {
        return Attack.row(
                "59",
                what,
                explanation,
                r -> r.response("<p:Status>.*</p:Status>", "<p:Status>" + status + "</p:Status>"));
    }
}
