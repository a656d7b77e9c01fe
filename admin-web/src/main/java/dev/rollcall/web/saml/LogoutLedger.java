package dev.rollcall.web.saml;

import dev.rollcall.saml.logout.LogoutMessage;
import dev.rollcall.saml.message.MaskedXml;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.sso.recent.SignInRecord;
import dev.rollcall.web.network.ClientAddress;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what the identity provider wanted of single logout, and what became of it, in the administrator's words. Each method gives the row's id. */
@ApplicationScoped
public class LogoutLedger {
    @Inject
    private RecentSignIns recent;

    @Inject
    private TrustedProviders trustedProviders;

    /** The message cannot be believed. */
    String rejected(SamlCall call, RejectedMessageException rejected) {
        MessageFacts facts = rejected.facts();
        return recent.record(
                call.organization().id(),
                new SignInRecord(
                        RequestPurpose.LOGOUT,
                        rejected.rejection().name(),
                        String.valueOf(rejected.getMessage()),
                        facts.verified(),
                        facts.issuer(),
                        facts.nameId(),
                        null,
                        ClientAddress.of(call.request()),
                        masked(call)));
    }

    /** The request is in order, and counted once already. */
    String replayed(SamlCall call, LogoutMessage.Request request) {
        return write(
                call,
                DeskRefusal.LOGOUT_REPLAYED,
                Texts.of(DeskRefusal.LOGOUT_REPLAYED.key(), request.id()),
                request.issuer(),
                request.nameId().value());
    }

    /**
     * The request is believed.
     *
     * @param ended how many sessions
     */
    String ended(SamlCall call, LogoutMessage.Request request, int ended) {
        return write(
                call,
                null,
                texts(call).of("saml.record.loggedOut", ended),
                request.issuer(),
                request.nameId().value());
    }

    /** The identity provider answered a request of ours. */
    String answered(SamlCall call, LogoutMessage.Response response) {
        return write(
                call,
                response.success() ? null : DeskRefusal.LOGOUT_INCOMPLETE,
                response.success()
                        ? texts(call).of("saml.record.logoutAnswered")
                        : texts(call).of(DeskRefusal.LOGOUT_INCOMPLETE.key(), response.status()),
                response.issuer(),
                null);
    }

    private ProviderTexts texts(SamlCall call) {
        return trustedProviders.texts(call.organization().id());
    }

    private String write(
            SamlCall call, @Nullable DeskRefusal refusal, String sentence, String issuer, @Nullable String nameId) {
        return recent.record(
                call.organization().id(),
                new SignInRecord(
                        RequestPurpose.LOGOUT,
                        refusal == null ? null : refusal.name(),
                        sentence,
                        true,
                        issuer,
                        nameId,
                        null,
                        ClientAddress.of(call.request()),
                        masked(call)));
    }

    private static @Nullable String masked(SamlCall call) {
        if (!call.isPost()) {
            return MaskedXml.ofRedirect(call.request().getQueryString()).orElse(null);
        }
        Optional<String> message = call.only("SAMLRequest").or(() -> call.only("SAMLResponse"));
        return message.flatMap(MaskedXml::ofPost).orElse(null);
    }
}
