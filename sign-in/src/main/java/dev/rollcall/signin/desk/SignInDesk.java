package dev.rollcall.signin.desk;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.response.AssertedSignIn;
import dev.rollcall.saml.response.ResponseValidator;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.RequestTaking;
import dev.rollcall.sso.SamlSignInOutcome;
import dev.rollcall.sso.SamlSignIns;
import dev.rollcall.sso.SpentAssertions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides about a Response: first whether it can be believed, then whether it is used for the first time, then who it
 * lets in. Every answer is recorded, with its reason. Each step is a transaction of its own: what is spent or recorded
 * stays, whatever comes after it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {
    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private SignInPolicies policies;

    @Inject
    private OpenRequests requests;

    @Inject
    private SpentAssertions assertions;

    @Inject
    private UnaskedAnswers unasked;

    @Inject
    private SamlSignIns signIns;

    @Inject
    private SignInLedger ledger;

    /** @throws dev.rollcall.platform.failure.ConflictException when our keys cannot be opened */
    public Verdict receive(Organization organization, PublicUrls urls, PostedResponse posted) {
        try {
            Optional<TrustedProvider> provider = trustedProviders.of(organization.id());
            return provider.isEmpty() ? new Verdict.NotSetUp() : receive(organization, urls, posted, provider.get());
        } catch (InvalidMetadataException runOut) {
            return new Verdict.Refused(
                    trustedProviders.texts(organization.id()).of("saml.text.metadataUnusable"),
                    ledger.metadataUnusable(organization, posted, runOut),
                    false);
        }
    }

    private Verdict receive(
            Organization organization, PublicUrls urls, PostedResponse posted, TrustedProvider provider) {
        List<OpenRequest> open = requests.open(organization.id(), posted.handle(), false);
        SignInPolicy policy = policies.find(organization.id());
        var expected = new Expectation(
                serviceProviders.of(organization, urls),
                provider,
                open.stream().map(OpenRequest::id).collect(Collectors.toUnmodifiableSet()),
                policy.idpInitiated(),
                Now.instant(),
                Expectation.MAX_SKEW,
                policy.sha1Allowed());
        try {
            AssertedSignIn signIn =
                    validate(posted, expected, !UnaskedAnswers.areUnexpected(open, policy, expected.now()));
            return believed(organization, urls, posted, signIn, policy);
        } catch (RejectedMessageException rejected) {
            return refuse(organization, posted, open, rejected);
        }
    }

    /**
     * The sign-in that the response proves.
     *
     * @param takesUnasked whether one to no request is in order, though requests are open
     */
    private static AssertedSignIn validate(PostedResponse posted, Expectation expected, boolean takesUnasked)
            throws RejectedMessageException {
        var validator = new ResponseValidator();
        try {
            return validator.validate(posted.samlResponse(), expected);
        } catch (RejectedMessageException rejected) {
            if (rejected.rejection() != Rejection.IN_RESPONSE_TO_MISSING
                    || !takesUnasked
                    || !expected.idpInitiatedAllowed()) {
                throw rejected;
            }
            return validator.validate(posted.samlResponse(), expected.withoutRequests());
        }
    }

    private Verdict refuse(
            Organization organization,
            PostedResponse posted,
            List<OpenRequest> open,
            RejectedMessageException rejected) {
        String answered = rejected.facts().inResponseTo();
        Optional<OpenRequest> request =
                open.stream().filter(one -> one.id().equals(answered)).findFirst();
        // Whoever has only a test open, and posts something that answers nothing, is testing.
        boolean test = request.map(OpenRequest::purpose).equals(Optional.of(RequestPurpose.TEST))
                || (request.isEmpty()
                        && !open.isEmpty()
                        && open.stream().allMatch(one -> one.purpose() == RequestPurpose.TEST));
        if (rejected.rejection() == Rejection.IN_RESPONSE_TO_MISSING
                && open.stream().anyMatch(one -> one.purpose() == RequestPurpose.IDP_INITIATED)) {
            return new Verdict.Refused(
                    trustedProviders.texts(organization.id()).of("saml.text.unaskedAgain"),
                    ledger.unaskedAgain(organization, posted, rejected),
                    true);
        }
        String id = ledger.rejected(organization, posted, test, rejected);
        return test
                ? new Verdict.Tested(id)
                : new Verdict.Refused(
                        PersonTexts.of(
                                rejected.rejection(),
                                !posted.handle().isEmpty(),
                                trustedProviders.texts(organization.id())),
                        id,
                        PersonTexts.isWorthAnotherTry(rejected.rejection()));
    }

    private Verdict believed(
            Organization organization,
            PublicUrls urls,
            PostedResponse posted,
            AssertedSignIn signIn,
            SignInPolicy policy) {
        String tenantId = organization.id();
        if (!assertions.spend(tenantId, signIn.issuer(), signIn.assertionId(), signIn.usableUntil())) {
            String id = ledger.refused(organization, posted, signIn, DeskRefusal.REPLAYED);
            return new Verdict.Refused(PersonTexts.again(), id, true);
        }
        String answered = signIn.inResponseTo();
        if (answered == null) {
            RelayTarget target =
                    RelayTarget.of(posted.relayState(), urls.site()).orElse(RelayTarget.HOME);
            return policy.answersTakenUnasked()
                    ? admit(organization, posted, signIn, target)
                    : askBack(organization, posted, signIn, target);
        }
        RequestTaking taking = requests.take(tenantId, answered, posted.handle());
        if (taking instanceof RequestTaking.Taken taken) {
            return taken.request().purpose() == RequestPurpose.TEST
                    ? rehearse(organization, posted, signIn)
                    : admit(organization, posted, signIn, taken.request().target());
        }
        // It was open a moment ago: another response has answered it meanwhile.
        return new Verdict.Refused(
                PersonTexts.again(), ledger.refused(organization, posted, signIn, DeskRefusal.REQUEST_ANSWERED), true);
    }

    /**
     * Once for a browser: one that keeps no cookie shows no request that it has open, and would be sent around for
     * ever.
     */
    private Verdict askBack(
            Organization organization, PostedResponse posted, AssertedSignIn signIn, RelayTarget target) {
        if (posted.handle().isEmpty() && !unasked.isFirst(organization.id(), signIn, posted.clientAddress())) {
            return new Verdict.Refused(
                    SignInTexts.of("saml.text.unaskedWithoutCookie"),
                    ledger.unaskedAgain(organization, posted, signIn),
                    true);
        }
        ledger.askedBack(organization, posted, signIn);
        return new Verdict.AskedBack(target);
    }

    private Verdict admit(Organization organization, PostedResponse posted, AssertedSignIn signIn, RelayTarget target) {
        SamlSignInOutcome outcome = signIns.signIn(organization, AssertedAttributes.identity(signIn));
        String id = ledger.decided(organization, posted, RequestPurpose.SIGN_IN, signIn, outcome);
        if (outcome instanceof SamlSignInOutcome.Accepted accepted) {
            return new Verdict.Admitted(accepted.token(), target);
        }
        String sentence = PersonTexts.of(
                ((SamlSignInOutcome.Refused) outcome).refusal(),
                organization,
                signIn.nameId().value(),
                trustedProviders.texts(organization.id()));
        return new Verdict.Refused(sentence, id, false);
    }

    private Verdict rehearse(Organization organization, PostedResponse posted, AssertedSignIn signIn) {
        SamlSignInOutcome outcome = signIns.rehearse(organization, AssertedAttributes.identity(signIn));
        return new Verdict.Tested(ledger.decided(organization, posted, RequestPurpose.TEST, signIn, outcome));
    }
}
