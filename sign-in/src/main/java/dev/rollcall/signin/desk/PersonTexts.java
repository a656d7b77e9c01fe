package dev.rollcall.signin.desk;

import dev.rollcall.organization.Organization;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.SamlRefusal;

/**
 * What a person reads whose Response is not believed. Nothing in it comes from the message, which anybody may have
 * written.
 */
public final class PersonTexts {
    private PersonTexts() {}

    /**
     * What the message itself is refused for.
     *
     * @param showsCookie whether the browser shows that it has begun something here; without, the reason may be that it
     *     keeps no cookies
     */
    public static String of(Rejection rejection, boolean showsCookie, ProviderTexts texts) {
        String sentence = of(rejection, texts);
        return rejection == Rejection.IN_RESPONSE_TO_UNEXPECTED && !showsCookie
                ? sentence + " " + SignInTexts.of("saml.text.allowCookies")
                : sentence;
    }

    private static String of(Rejection rejection, ProviderTexts texts) {
        return switch (rejection) {
            case IN_RESPONSE_TO, IN_RESPONSE_TO_MISSING, IN_RESPONSE_TO_UNEXPECTED -> texts.of("saml.text.otherWindow");
            case ISSUED_TOO_LONG_AGO, EXPIRED, CONFIRMATION_EXPIRED, SESSION_OVER ->
                SignInTexts.of("saml.text.tooLate");
            case IDP_INITIATED_OFF -> texts.of("saml.text.startHere");
            case STATUS -> texts.of("saml.text.providerRefused");
            default -> texts.of("saml.text.refused");
        };
    }

    /** Whom the domain does not let in. Names nobody but the person. */
    public static String of(SamlRefusal refusal, Organization organization, String nameId, ProviderTexts texts) {
        return texts.of("saml.text." + refusal, organization.name(), Quoted.of(nameId));
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
        return SignInTexts.of("saml.text.usedBefore");
    }
}
