package dev.rollcall.web.saml;

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
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SamlSessions;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.SpentAssertions;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.SessionCookie;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /saml/{slug}/logout}: the identity provider's requests to end sessions, by Redirect or POST, and its answers to ours (SAML Profiles 2.0
 * §4.4).
 */
@ApplicationScoped
public class LogoutEndpoint {
    /** A header line that is longer may be cut or refused by what stands in between; a page is not. */
    private static final int LONGEST_LOCATION = 2_000;

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

    void serve(SamlCall call) throws IOException, ServletException, InvalidMetadataException {
        Optional<TrustedProvider> provider =
                trustedProviders.of(call.organization().id());
        if (provider.isEmpty() || (!call.isPost() && call.request().getQueryString() == null)) {
            call.redirect("/sign-in.xhtml?organization=" + call.organization().slug());
            return;
        }
        Expectation expected = expectation(call, provider.get());
        try {
            LogoutMessage message = call.isPost() ? posted(call, expected) : redirected(call, expected);
            if (message instanceof LogoutMessage.Request request) {
                end(call, expected, request);
            } else {
                ended(call, (LogoutMessage.Response) message);
            }
        } catch (RejectedMessageException rejected) {
            refuse(call, what(call, expected), ledger.rejected(call, rejected));
        }
    }

    private void refuse(SamlCall call, String what, String reference) throws IOException, ServletException {
        ProviderTexts texts = trustedProviders.texts(call.organization().id());
        RefusedSignIn.showLogout(call, HttpServletResponse.SC_FORBIDDEN, what, texts, reference);
    }

    /**
     * What the person is told. Nobody is signed out by a request that is refused; but who waits for an answer has been signed out here before the
     * identity provider was asked, and who waits for none is as before.
     */
    private static String what(SamlCall call, Expectation expected) {
        boolean answer = call.only("SAMLResponse").isPresent()
                && call.only("SAMLRequest").isEmpty();
        if (!answer) {
            return "logoutRefused";
        }
        boolean signedOut = !expected.openRequestIds().isEmpty()
                && SessionCookie.token(call.request()).isEmpty();
        return signedOut ? "logoutAnswerRefused" : "logoutAnswerUnasked";
    }

    private Expectation expectation(SamlCall call, TrustedProvider provider) {
        String tenantId = call.organization().id();
        String handle = BrowserHandle.of(call.request()).orElse("");
        SignInPolicy policy = policies.find(tenantId);
        return new Expectation(
                serviceProviders.of(call.organization(), call.urls()),
                provider,
                requests.open(tenantId, handle, true).stream()
                        .map(OpenRequest::id)
                        .collect(Collectors.toUnmodifiableSet()),
                policy.idpInitiated(),
                Now.instant(),
                Expectation.MAX_SKEW,
                policy.sha1Allowed());
    }

    private static LogoutMessage redirected(SamlCall call, Expectation expected) throws RejectedMessageException {
        return LogoutMessages.readRedirect(call.request().getQueryString(), expected);
    }

    private static LogoutMessage posted(SamlCall call, Expectation expected) throws RejectedMessageException {
        return LogoutMessages.readPosted(
                call.only("SAMLRequest").orElse(null), call.only("SAMLResponse").orElse(null), expected);
    }

    private void end(SamlCall call, Expectation expected, LogoutMessage.Request request)
            throws IOException, ServletException {
        String tenantId = call.organization().id();
        if (!spent.spend(tenantId, request.issuer(), request.id(), request.usableUntil())) {
            refuse(call, "logoutRefused", ledger.replayed(call, request));
            return;
        }
        ledger.ended(call, request, sessions.end(tenantId, request.nameId().value(), request.sessionIndexes()));
        String relayState = relayState(call, request);
        TrustedProvider them = expected.identityProvider();
        Optional<Binding> way = answerBinding(them, call.isPost() ? Binding.HTTP_POST : Binding.HTTP_REDIRECT);
        if (way.isEmpty()) {
            signedOut(call, Texts.of("signIn.text.signedOut"));
            return;
        }
        OutgoingMessage answer = LogoutMessages.response(
                expected.serviceProvider(), them, way.get(), request.id(), true, relayState, Now.instant());
        if (way.get() == Binding.HTTP_REDIRECT && answer.address().length() <= LONGEST_LOCATION) {
            call.redirectTo(answer.address());
        } else {
            HandOver.send(call.request(), call.response(), answer, trustedProviders.texts(tenantId));
        }
    }

    // It goes back to where it came from exactly as it came, and is not looked at (SAML Bindings 2.0 §3.4.3, §3.5.3).
    private static @Nullable String relayState(SamlCall call, LogoutMessage.Request request) {
        return request.relayState() != null
                ? request.relayState()
                : call.only("RelayState").orElse(null);
    }

    private static Optional<Binding> answerBinding(TrustedProvider them, Binding same) {
        Binding other = same == Binding.HTTP_POST ? Binding.HTTP_REDIRECT : Binding.HTTP_POST;
        return them.singleLogout(same).isPresent()
                ? Optional.of(same)
                : them.singleLogout(other).map(service -> other);
    }

    private void ended(SamlCall call, LogoutMessage.Response response) {
        ProviderTexts texts = trustedProviders.texts(call.organization().id());
        requests.take(
                call.organization().id(),
                response.inResponseTo(),
                BrowserHandle.of(call.request()).orElse(""));
        ledger.answered(call, response);
        signedOut(call, texts.of(response.success() ? "saml.text.signedOutEverywhere" : "saml.text.signedOutHere"));
    }

    private static void signedOut(SamlCall call, String sentence) {
        Notices.add(call.request(), sentence);
        call.redirect("/sign-in.xhtml?organization=" + call.organization().slug());
    }
}
