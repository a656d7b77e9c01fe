package dev.rollcall.signin.desk;

import dev.rollcall.organization.Organization;
import dev.rollcall.saml.message.MaskedXml;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.response.AssertedSignIn;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.SamlSignInOutcome;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.sso.recent.SignInRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down how each Response was answered, in the administrator's words. Each method gives the row's id. */
@ApplicationScoped
public class SignInLedger {
    @Inject
    private RecentSignIns recent;

    @Inject
    private TrustedProviders trustedProviders;

    /** The message cannot be believed. */
    String rejected(Organization organization, PostedResponse posted, boolean test, RejectedMessageException rejected) {
        return write(
                organization,
                posted,
                test ? RequestPurpose.TEST : RequestPurpose.SIGN_IN,
                rejected.facts(),
                rejected.rejection().name(),
                String.valueOf(rejected.getMessage()));
    }

    /** No message can be believed: what is known of the identity provider has run out. */
    String metadataUnusable(Organization organization, PostedResponse posted, InvalidMetadataException runOut) {
        return recent.record(
                organization.id(),
                new SignInRecord(
                        RequestPurpose.SIGN_IN,
                        DeskRefusal.METADATA_UNUSABLE.name(),
                        trustedProviders
                                .texts(organization.id())
                                .of(DeskRefusal.METADATA_UNUSABLE.key(), String.valueOf(runOut.getMessage())),
                        false,
                        null,
                        null,
                        null,
                        posted.clientAddress(),
                        masked(posted)));
    }

    /** The message is in order and answers no request: our own goes out, whose answer is another row. */
    String askedBack(Organization organization, PostedResponse posted, AssertedSignIn signIn) {
        return write(
                organization,
                posted,
                RequestPurpose.IDP_INITIATED,
                signIn,
                null,
                trustedProviders.texts(organization.id()).of("saml.record.askedBack"),
                null);
    }

    /**
     * The identity provider was asked, and a browser that shows no request of its own has come with one more answer.
     */
    String unaskedAgain(Organization organization, PostedResponse posted, AssertedSignIn signIn) {
        return write(
                organization,
                posted,
                RequestPurpose.IDP_INITIATED,
                signIn,
                DeskRefusal.UNASKED_AGAIN.name(),
                unaskedAgain(organization) + " " + SignInTexts.of("saml.record.noCookie"),
                null);
    }

    /** The identity provider was asked, and sent once more what nobody had asked for. */
    String unaskedAgain(Organization organization, PostedResponse posted, RejectedMessageException rejected) {
        return write(
                organization,
                posted,
                RequestPurpose.IDP_INITIATED,
                rejected.facts(),
                DeskRefusal.UNASKED_AGAIN.name(),
                unaskedAgain(organization));
    }

    private String unaskedAgain(Organization organization) {
        return trustedProviders.texts(organization.id()).of(DeskRefusal.UNASKED_AGAIN.key());
    }

    /** The message is in order, and was used before. */
    String refused(Organization organization, PostedResponse posted, AssertedSignIn signIn, DeskRefusal refusal) {
        return write(
                organization,
                posted,
                RequestPurpose.SIGN_IN,
                signIn,
                refusal.name(),
                SignInTexts.of(refusal.key(), signIn.assertionId()),
                null);
    }

    /** The message is believed. */
    String decided(
            Organization organization,
            PostedResponse posted,
            RequestPurpose purpose,
            AssertedSignIn signIn,
            SamlSignInOutcome outcome) {
        if (outcome instanceof SamlSignInOutcome.Refused refused) {
            return write(
                    organization,
                    posted,
                    purpose,
                    signIn,
                    refused.refusal().name(),
                    trustedProviders
                            .texts(organization.id())
                            .of(
                                    "saml.record." + refused.refusal().name(),
                                    signIn.nameId().value()),
                    refused.personId());
        }
        String came = SignInTexts.of(
                "saml.record.came",
                SignInTexts.of("saml.record.signed." + signIn.signed()),
                SignInTexts.of(signIn.encrypted() ? "saml.record.encrypted" : "saml.record.notEncrypted"),
                attributes(signIn));
        if (outcome instanceof SamlSignInOutcome.Accepted accepted) {
            String key = accepted.created() ? "saml.record.created" : "saml.record.signedIn";
            String personId = accepted.signedIn().personId();
            return write(organization, posted, purpose, signIn, null, SignInTexts.of(key) + " " + came, personId);
        }
        var rehearsed = (SamlSignInOutcome.Rehearsed) outcome;
        String key = rehearsed.personId() == null ? "saml.record.wouldCreate" : "saml.record.wouldSignIn";
        String sentence = SignInTexts.of(key, rehearsed.userName()) + " " + came;
        return write(organization, posted, purpose, signIn, null, sentence, rehearsed.personId());
    }

    private String write(
            Organization organization,
            PostedResponse posted,
            RequestPurpose purpose,
            AssertedSignIn signIn,
            @Nullable String rejection,
            String sentence,
            @Nullable String personId) {
        return recent.record(
                organization.id(),
                new SignInRecord(
                        purpose,
                        rejection,
                        sentence,
                        true,
                        signIn.issuer(),
                        signIn.nameId().value(),
                        personId,
                        posted.clientAddress(),
                        masked(posted)));
    }

    private String write(
            Organization organization,
            PostedResponse posted,
            RequestPurpose purpose,
            MessageFacts facts,
            String rejection,
            String sentence) {
        return recent.record(
                organization.id(),
                new SignInRecord(
                        purpose,
                        rejection,
                        sentence,
                        facts.verified(),
                        facts.issuer(),
                        facts.nameId(),
                        null,
                        posted.clientAddress(),
                        masked(posted)));
    }

    // The names only: values are about the person, and those that are kept are on the person's page.
    private static String attributes(AssertedSignIn signIn) {
        return signIn.attributes().isEmpty()
                ? SignInTexts.of("saml.record.noAttributes")
                : signIn.attributes().keySet().stream().collect(Collectors.joining(", "));
    }

    private static @Nullable String masked(PostedResponse posted) {
        return MaskedXml.ofPost(posted.samlResponse()).orElse(null);
    }
}
