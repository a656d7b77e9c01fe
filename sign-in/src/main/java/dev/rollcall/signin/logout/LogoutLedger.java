package dev.rollcall.signin.logout;

import dev.rollcall.organization.Organization;
import dev.rollcall.saml.logout.LogoutMessage;
import dev.rollcall.saml.message.MaskedXml;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.signin.desk.DeskRefusal;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.sso.recent.SignInRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the identity provider wanted of single logout, and what became of it, in the administrator's words.
 * Each method gives the row's id.
 */
@ApplicationScoped
public class LogoutLedger {
    @Inject
    private RecentSignIns recent;

    @Inject
    private TrustedProviders trustedProviders;

    /** The message cannot be believed. */
    String rejected(Organization organization, ReceivedLogout received, RejectedMessageException rejected) {
        MessageFacts facts = rejected.facts();
        return recent.record(
                organization.id(),
                new SignInRecord(
                        RequestPurpose.LOGOUT,
                        rejected.rejection().name(),
                        String.valueOf(rejected.getMessage()),
                        facts.verified(),
                        facts.issuer(),
                        facts.nameId(),
                        null,
                        received.clientAddress(),
                        masked(received)));
    }

    /** The request is in order, and counted once already. */
    String replayed(Organization organization, ReceivedLogout received, LogoutMessage.Request request) {
        return write(
                organization,
                received,
                DeskRefusal.LOGOUT_REPLAYED,
                SignInTexts.of(DeskRefusal.LOGOUT_REPLAYED.key(), request.id()),
                request.issuer(),
                request.nameId().value());
    }

    /**
     * The request is believed.
     *
     * @param ended how many sessions
     */
    String ended(Organization organization, ReceivedLogout received, LogoutMessage.Request request, int ended) {
        return write(
                organization,
                received,
                null,
                texts(organization).of("saml.record.loggedOut", ended),
                request.issuer(),
                request.nameId().value());
    }

    /** The identity provider answered a request of ours. */
    String answered(Organization organization, ReceivedLogout received, LogoutMessage.Response response) {
        return write(
                organization,
                received,
                response.success() ? null : DeskRefusal.LOGOUT_INCOMPLETE,
                response.success()
                        ? texts(organization).of("saml.record.logoutAnswered")
                        : texts(organization).of(DeskRefusal.LOGOUT_INCOMPLETE.key(), response.status()),
                response.issuer(),
                null);
    }

    private ProviderTexts texts(Organization organization) {
        return trustedProviders.texts(organization.id());
    }

    private String write(
            Organization organization,
            ReceivedLogout received,
            @Nullable DeskRefusal refusal,
            String sentence,
            String issuer,
            @Nullable String nameId) {
        return recent.record(
                organization.id(),
                new SignInRecord(
                        RequestPurpose.LOGOUT,
                        refusal == null ? null : refusal.name(),
                        sentence,
                        true,
                        issuer,
                        nameId,
                        null,
                        received.clientAddress(),
                        masked(received)));
    }

    private static @Nullable String masked(ReceivedLogout received) {
        String query = received.query();
        return (query == null ? received.message().flatMap(MaskedXml::ofPost) : MaskedXml.ofRedirect(query))
                .orElse(null);
    }
}
