package dev.rollcall.signin.logout;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.saml.logout.LogoutMessage;
import dev.rollcall.saml.logout.LogoutMessages;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.session.SamlSessions;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.SpentAssertions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides about the identity provider's requests to end sessions, and about its answers to ours (SAML Profiles 2.0
 * §4.4). Every answer is recorded, with its reason. Each step is a transaction of its own: what is recorded stays,
 * whatever comes after it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogoutDesk {
    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private SignInPolicies policies;

    @Inject
    private OpenRequests requests;

    @Inject
    private SpentAssertions spent;

    @Inject
    private SamlSessions sessions;

    @Inject
    private LogoutLedger ledger;

    /**
     * @throws InvalidMetadataException when what is known of the identity provider has run out
     * @throws dev.rollcall.platform.failure.ConflictException when our keys cannot be opened
     */
    public LogoutVerdict receive(Organization organization, PublicUrls urls, ReceivedLogout received)
            throws InvalidMetadataException {
        Optional<TrustedProvider> provider = trustedProviders.of(organization.id());
        if (provider.isEmpty()) {
            return new LogoutVerdict.NotSetUp();
        }
        Expectation expected = expectation(organization, urls, received, provider.get());
        try {
            String query = received.query();
            LogoutMessage message = query == null
                    ? LogoutMessages.readPosted(received.samlRequest(), received.samlResponse(), expected)
                    : LogoutMessages.readRedirect(query, expected);
            return message instanceof LogoutMessage.Request request
                    ? end(organization, received, expected, request)
                    : ended(organization, received, (LogoutMessage.Response) message);
        } catch (RejectedMessageException rejected) {
            return refused(organization, what(received, expected), ledger.rejected(organization, received, rejected));
        }
    }

    private Expectation expectation(
            Organization organization, PublicUrls urls, ReceivedLogout received, TrustedProvider provider) {
        SignInPolicy policy = policies.find(organization.id());
        return new Expectation(
                serviceProviders.of(organization, urls),
                provider,
                requests.open(organization.id(), received.handle(), true).stream()
                        .map(OpenRequest::id)
                        .collect(Collectors.toUnmodifiableSet()),
                policy.idpInitiated(),
                Now.instant(),
                Expectation.MAX_SKEW,
                policy.sha1Allowed());
    }

    private LogoutVerdict refused(Organization organization, String what, String signInId) {
        return new LogoutVerdict.Refused(
                SignInTexts.of("saml.heading." + what),
                trustedProviders.texts(organization.id()).of("saml.text." + what),
                signInId);
    }

    /**
     * What the person is told. Nobody is signed out by a request that is refused; but who waits for an answer has been
     * signed out here before the identity provider was asked, and who waits for none is as before.
     */
    private static String what(ReceivedLogout received, Expectation expected) {
        if (!received.isAnswer()) {
            return "logoutRefused";
        }
        boolean signedOut = !expected.openRequestIds().isEmpty() && !received.signedIn();
        return signedOut ? "logoutAnswerRefused" : "logoutAnswerUnasked";
    }

    private LogoutVerdict end(
            Organization organization, ReceivedLogout received, Expectation expected, LogoutMessage.Request request) {
        String tenantId = organization.id();
        if (!spent.spend(tenantId, request.issuer(), request.id(), request.usableUntil())) {
            return refused(organization, "logoutRefused", ledger.replayed(organization, received, request));
        }
        int ended = sessions.end(tenantId, request.nameId().value(), request.sessionIndexes());
        ledger.ended(organization, received, request, ended);
        TrustedProvider them = expected.identityProvider();
        return answerBinding(them, received.isPosted() ? Binding.HTTP_POST : Binding.HTTP_REDIRECT)
                .<LogoutVerdict>map(way -> new LogoutVerdict.Answered(LogoutMessages.response(
                        expected.serviceProvider(),
                        them,
                        way,
                        request.id(),
                        true,
                        // It goes back to where it came from exactly as it came (SAML Bindings 2.0 §3.4.3, §3.5.3).
                        request.relayState() != null ? request.relayState() : received.relayState(),
                        Now.instant())))
                .orElseGet(() -> new LogoutVerdict.SignedOut(null));
    }

    private static Optional<Binding> answerBinding(TrustedProvider them, Binding same) {
        Binding other = same == Binding.HTTP_POST ? Binding.HTTP_REDIRECT : Binding.HTTP_POST;
        return them.singleLogout(same).isPresent()
                ? Optional.of(same)
                : them.singleLogout(other).map(service -> other);
    }

    private LogoutVerdict ended(Organization organization, ReceivedLogout received, LogoutMessage.Response response) {
        ProviderTexts texts = trustedProviders.texts(organization.id());
        requests.take(organization.id(), response.inResponseTo(), received.handle());
        ledger.answered(organization, received, response);
        return new LogoutVerdict.SignedOut(
                texts.of(response.success() ? "saml.text.signedOutEverywhere" : "saml.text.signedOutHere"));
    }
}
