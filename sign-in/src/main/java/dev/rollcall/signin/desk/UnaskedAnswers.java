package dev.rollcall.signin.desk;

import dev.rollcall.platform.Now;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.saml.response.AssertedSignIn;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.SpentAssertions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Ends the round of a browser and an identity provider that answers no requests, each of which would send the other on
 * for ever: there is one request, and after it an answer to none is refused.
 */
@ApplicationScoped
public class UnaskedAnswers {
    /** Longer than a round takes in which nobody is asked for anything, shorter than somebody needs who begins anew. */
    private static final Duration WITH_COOKIE = Duration.ofMinutes(1);

    private static final Duration WITHOUT_COOKIE = Duration.ofSeconds(20);

    /** In place of a name that is another one each time, in the same round too. */
    private static final String NOBODY = "transient";

    @Inject
    private SpentAssertions once;

    /**
     * Whether an answer to no request is not what this browser waits for. One that it began longer ago was given up, as
     * a rule, for the tile in another window. A <i>Test sign-in</i> is to show what comes back, whenever that is.
     */
    static boolean areUnexpected(List<OpenRequest> open, SignInPolicy policy, Instant now) {
        return open.stream().allMatch(one -> one.purpose() == RequestPurpose.TEST)
                || open.stream()
                        .filter(one -> !policy.answersTakenUnasked() || one.purpose() != RequestPurpose.IDP_INITIATED)
                        .anyMatch(one -> one.expires()
                                .minus(OpenRequests.LIFETIME)
                                .plus(WITH_COOKIE)
                                .isAfter(now));
    }

    /**
     * Whether no such answer came from there for the same name a moment ago: for a browser that shows no cookie, and so
     * no request of its own.
     */
    boolean isFirst(String tenantId, AssertedSignIn signIn, String clientAddress) {
        Instant now = Now.instant();
        long moment = now.getEpochSecond() / WITHOUT_COOKIE.toSeconds();
        boolean namesNobody = AssertedAttributes.identity(signIn).isTransient();
        String what = " " + clientAddress + " "
                + (namesNobody ? NOBODY : signIn.nameId().value());
        Instant until = now.plus(WITHOUT_COOKIE.multipliedBy(2));
        boolean before = !once.spend(tenantId, signIn.issuer(), "unasked " + (moment - 1) + what, until);
        return once.spend(tenantId, signIn.issuer(), "unasked " + moment + what, until) && !before;
    }
}
