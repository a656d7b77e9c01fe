package dev.rollcall.web.saml;

import dev.rollcall.platform.Now;
import dev.rollcall.saml.sso.SignIn;
import dev.rollcall.sso.SpentAssertions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Ends the round of a browser without cookies and an identity provider that answers no requests, each of which sends the other on. */
@ApplicationScoped
public class UnaskedAnswers {
    /** Longer than a round takes, shorter than somebody needs who begins anew. */
    private static final Duration ROUND = Duration.ofSeconds(20);

    @Inject
    private SpentAssertions once;

    /** Whether no such answer came from there for the same name a moment ago. */
    boolean isFirst(String tenantId, SignIn signIn, String clientAddress) {
        Instant now = Now.instant();
        long moment = now.getEpochSecond() / ROUND.toSeconds();
        String what = "unasked " + moment + " " + clientAddress + " " + signIn.nameId().value();
        return once.spend(tenantId, signIn.issuer(), what, now.plus(ROUND));
    }
}
