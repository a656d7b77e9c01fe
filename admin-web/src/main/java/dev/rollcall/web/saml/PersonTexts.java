package dev.rollcall.web.saml;

import dev.rollcall.platform.Quoted;
import dev.rollcall.saml.sso.Rejection;
import dev.rollcall.sso.SamlSignInOutcome;
import dev.rollcall.tenant.Organization;
import dev.rollcall.web.shell.Texts;

/** What a person reads whose Response is not believed. Nothing in it comes from the message, which anybody may have written. */
final class PersonTexts {
    private PersonTexts() {}

    /** Where nothing is known of the identity provider. */
    static String of(Rejection rejection) {
        return of(rejection, ProviderTexts.UNKNOWN);
    }

    static String of(Rejection rejection, ProviderTexts texts) {
        return switch (rejection) {
            case IN_RESPONSE_TO, IN_RESPONSE_TO_MISSING, IN_RESPONSE_TO_UNEXPECTED -> texts.of("saml.text.otherWindow");
            case ISSUED_TOO_LONG_AGO, EXPIRED, CONFIRMATION_EXPIRED, SESSION_OVER -> Texts.of("saml.text.tooLate");
            case IDP_INITIATED_OFF -> texts.of("saml.text.startHere");
            case STATUS -> texts.of("saml.text.providerRefused");
            default -> texts.of("saml.text.refused");
        };
    }

    /** Whom the domain does not let in: its own sentence where it is about Okta, or about no identity provider. */
    static String of(SamlSignInOutcome.Refused refused, Organization organization, String nameId, ProviderTexts texts) {
        String other = "saml.text." + refused.refusal() + ".other";
        return texts.okta() || !Texts.has(other)
                ? refused.sentence()
                : Texts.of(other, organization.name(), Quoted.of(nameId));
    }

    /** Whether signing in once more may end better. */
    static boolean isWorthAnotherTry(Rejection rejection) {
        return switch (rejection) {
            case IN_RESPONSE_TO,
                    IN_RESPONSE_TO_MISSING,
                    IN_RESPONSE_TO_UNEXPECTED,
                    ISSUED_TOO_LONG_AGO,
                    EXPIRED,
                    CONFIRMATION_EXPIRED,
                    SESSION_OVER,
                    IDP_INITIATED_OFF -> true;
            default -> false;
        };
    }

    /** For a Response that was used before: by Back or Reload, as a rule. */
    static String again() {
        return Texts.of("saml.text.usedBefore");
    }
}
