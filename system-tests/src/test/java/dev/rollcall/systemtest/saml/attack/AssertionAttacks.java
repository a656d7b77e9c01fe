package dev.rollcall.systemtest.saml.attack;

import java.util.stream.Stream;

/** Assertions that the right key has signed, and that are still not for us or about nobody. */
final class AssertionAttacks {
    private static final String BEARER = "The bearer confirmation of the assertion ";
    private static final String AUDIENCE = "The assertion was issued for audience ";
    private static final String CONFIRMATION = "<a:SubjectConfirmation .*</a:SubjectConfirmation>";
    private static final String IN_RESPONSE_TO =
            " answers request _nobody-sent-it, and this browser has no request open.";

    private AssertionAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(confirmations(), audiences(), answers(), missing()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> confirmations() {
        return Stream.of(
                Attack.row(
                        "50",
                        "another Recipient",
                        "The assertion was issued for the recipient https://other.example/acs, and this address is ",
                        r -> r.assertion("Recipient=\"[^\"]*\"", "Recipient=\"https://other.example/acs\"")),
                Attack.row(
                        "50",
                        "no Recipient",
                        BEARER + "names no recipient.",
                        r -> r.assertion(" Recipient=\"[^\"]*\"", "")),
                Attack.row(
                        "50",
                        "no SubjectConfirmationData",
                        BEARER + "has no SubjectConfirmationData.",
                        r -> r.assertion("<a:SubjectConfirmationData[^>]*>", "")),
                Attack.row(
                        "50",
                        "another method than bearer",
                        "The assertion is to be confirmed by urn:oasis:names:tc:SAML:2.0:cm:sender-vouches, and only bearer is accepted.",
                        r -> r.assertion("cm:bearer", "cm:sender-vouches")),
                Attack.row(
                        "50",
                        "NotBefore in the confirmation",
                        BEARER + "has a NotBefore, which SAML forbids there.",
                        r -> r.assertion(" Recipient=", " NotBefore=\"2026-01-01T00:00:00Z\" Recipient=")),
                Attack.row(
                        "50",
                        "no NotOnOrAfter in the confirmation",
                        BEARER + "does not say until when it counts (NotOnOrAfter).",
                        r -> r.assertion(" NotOnOrAfter=\"[^\"]*\" Recipient", " Recipient")),
                Attack.row(
                        "57",
                        "no SubjectConfirmation",
                        "The assertion does not say how its bearer is to be confirmed (SubjectConfirmation).",
                        r -> r.assertion(CONFIRMATION, "")));
    }

    private static Stream<Attack> audiences() {
        return Stream.of(
                audience("of another site", "https://other.example", AUDIENCE + "https://other.example; "),
                audience("of which ours is the beginning", "$1-evil", "/metadata-evil; "),
                audience("that is the beginning of ours", "http://localhost", AUDIENCE + "http://localhost; "),
                audience("with a space in it", "$1 x", "/metadata x; "),
                Attack.row(
                        "51",
                        "no Audience",
                        "The assertion names no audience; ",
                        r -> r.assertion("<a:AudienceRestriction>.*</a:AudienceRestriction>", "")),
                Attack.row(
                        "51",
                        "a second AudienceRestriction that does not name us",
                        AUDIENCE + "https://other.example; ",
                        r -> r.assertion(
                                "(?=</a:Conditions>)",
                                "<a:AudienceRestriction><a:Audience>https://other.example</a:Audience></a:AudienceRestriction>")));
    }

    private static Attack audience(String what, String instead, String explanation) {
        return Attack.row(
                "51",
                "an Audience " + what,
                explanation,
                r -> r.assertion("<a:Audience>([^<]*)<", "<a:Audience>" + instead + "<"));
    }

    /** Nobody has asked. */
    private static Stream<Attack> answers() {
        var response = "<p:Response InResponseTo=\"_nobody-sent-it\" ";
        var confirmation = "<a:SubjectConfirmationData InResponseTo=\"_nobody-sent-it\" ";
        return Stream.of(
                Attack.row(
                        "52", "an answer to a request that nobody sent", "The Response" + IN_RESPONSE_TO, r -> r.with(
                                        "<p:Response ", response)
                                .with("<a:SubjectConfirmationData ", confirmation)),
                Attack.row(
                        "52",
                        "an answer to such a request in the response only",
                        "The Response" + IN_RESPONSE_TO,
                        r -> r.with("<p:Response ", response)),
                Attack.row(
                        "52",
                        "an answer to such a request in the confirmation only",
                        "The SubjectConfirmation" + IN_RESPONSE_TO,
                        r -> r.with("<a:SubjectConfirmationData ", confirmation)));
    }

    private static Stream<Attack> missing() {
        return Stream.of(
                Attack.row(
                        "57",
                        "no Conditions",
                        "The assertion has no Conditions, ",
                        r -> r.assertion("<a:Conditions.*</a:Conditions>", "")),
                Attack.row(
                        "57",
                        "no AuthnStatement",
                        "The assertion does not say that somebody has signed in (AuthnStatement).",
                        r -> r.assertion("<a:AuthnStatement.*</a:AuthnStatement>", "")),
                Attack.row(
                        "57",
                        "no Subject",
                        "The assertion has no Subject, so it speaks of nobody.",
                        r -> r.assertion("<a:Subject>.*</a:Subject>", "")),
                Attack.row(
                        "57",
                        "no NameID",
                        "The Subject of the assertion has no NameID.",
                        r -> r.assertion("<a:NameID.*</a:NameID>", "")),
                name("an empty NameID", ""),
                name("a NameID of white space", " \n"),
                Attack.row("57", "no assertion", "The response reports success but contains no assertion.", r -> r.with(
                                "<a:Assertion.*</a:Assertion>", "")
                        .responseSigned()),
                Attack.row(
                        "57",
                        "a condition that nobody understands",
                        "The assertion has a condition that is not understood: Condition.",
                        r -> r.assertion(
                                "(?=</a:Conditions>)",
                                "<a:Condition xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"a:OneTimeUseType\"/>")));
    }

    private static Attack name(String what, String name) {
        return Attack.row(
                "57",
                what,
                "The NameID of the assertion is empty.",
                r -> r.assertion(">[^<]*</a:NameID>", ">" + name + "</a:NameID>"));
    }
}
