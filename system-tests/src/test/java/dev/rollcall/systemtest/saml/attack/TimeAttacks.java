package dev.rollcall.systemtest.saml.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What counts no longer, or not yet. Sixty seconds are forgiven, and a response is not older than ten minutes. */
final class TimeAttacks {
    private TimeAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                Attack.row(
                        "50",
                        "a confirmation that has run out",
                        "The bearer confirmation of the assertion counted until ",
                        r -> r.assertion(
                                " NotOnOrAfter=\"[^\"]*\" Recipient", " NotOnOrAfter=\"" + in(-65) + "\" Recipient")),
                Attack.row(
                        "56",
                        "a response that was issued twelve minutes ago",
                        ", more than ten minutes ago: here it is ",
                        r -> r.response("IssueInstant=\"[^\"]*\"", "IssueInstant=\"" + in(-720) + "\"")),
                Attack.row(
                        "56",
                        "a response of the future",
                        ", which is in the future: here it is ",
                        r -> r.response("IssueInstant=\"[^\"]*\"", "IssueInstant=\"" + in(120) + "\"")),
                Attack.row(
                        "56",
                        "not valid yet",
                        "The assertion is valid from ",
                        r -> r.assertion("NotBefore=\"[^\"]*\"", "NotBefore=\"" + in(90) + "\"")),
                Attack.row(
                        "56",
                        "not valid any more",
                        "The assertion was valid until ",
                        r -> r.assertion(
                                "(NotBefore=\"[^\"]*\") NotOnOrAfter=\"[^\"]*\"",
                                "$1 NotOnOrAfter=\"" + in(-65) + "\"")),
                Attack.row(
                        "56",
                        "a session that is over",
                        "The session at the identity provider ended at ",
                        r -> r.assertion(
                                "<a:AuthnStatement ", "<a:AuthnStatement SessionNotOnOrAfter=\"" + in(-65) + "\" ")),
                Attack.row(
                        "56",
                        "an assertion that was issued twelve minutes ago",
                        "The Assertion was issued at ",
                        r -> r.assertion("IssueInstant=\"[^\"]*\"", "IssueInstant=\"" + in(-720) + "\"")),
                Attack.row(
                        "56",
                        "an assertion of the future",
                        "The Assertion was issued at ",
                        r -> r.assertion("IssueInstant=\"[^\"]*\"", "IssueInstant=\"" + in(120) + "\"")));
    }

    private static Instant in(int seconds) {
        return Instant.now().plus(Duration.ofSeconds(seconds));
    }
}
