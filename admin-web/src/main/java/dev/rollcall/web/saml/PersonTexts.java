package dev.rollcall.web.saml;

import dev.rollcall.saml.sso.Rejection;
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
