package dev.rollcall.sso;

import dev.rollcall.platform.Quoted;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.tenant.Organization;
import org.jspecify.annotations.Nullable;

/** What a person who is not let in reads. */
final class Refusals {
    private Refusals() {}

    static SamlSignInOutcome.Refused of(SamlRefusal refusal, Organization organization, SamlSubject subject) {
        return of(refusal, organization, subject, null);
    }

    static SamlSignInOutcome.Refused of(
            SamlRefusal refusal, Organization organization, SamlSubject subject, @Nullable String personId) {
        String where = organization.name();
        String name = Quoted.of(subject.nameId());
        return new SamlSignInOutcome.Refused(
                refusal,
                switch (refusal) {
                    case UNKNOWN_PERSON ->
                        "Okta has signed you in as \"" + name + "\", but " + where
                                + " does not know this name yet. Ask your administrator to assign you to the app in Okta.";
                    case AMBIGUOUS_NAME_ID ->
                        "More than one account at " + where + " goes by the name that Okta sends for you, \"" + name
                                + "\". Ask your administrator to give each of them a name of its own.";
                    case DEACTIVATED_PERSON ->
                        "Your account at " + where
                                + " is deactivated. Ask your administrator to assign you to the app in Okta again.";
                    case DELETED_PERSON ->
                        "Your account at " + where
                                + " was deleted. Ask your administrator to assign you to the app in Okta again.";
                    case TRANSIENT_NAME_ID ->
                        "Okta sends a name for you that changes each time, so " + where
                                + " cannot find your account. Ask your administrator to set Name ID format to Unspecified in Okta.";
                    case UNUSABLE_NAME_ID ->
                        "Okta sends a name for you that is empty or longer than "
                                + SamlSubject.LONGEST
                                + " characters. Ask your administrator to set Application username in Okta.";
                    case MISSING_USER_NAME ->
                        "You are new at " + where
                                + ", and Okta does not send a user name for you. Ask your administrator to add the attribute statement userName in Okta.";
                    case NAME_TAKEN ->
                        "You are new at " + where
                                + ", and somebody there has your user name already. Ask your administrator to look for it under People.";
                    case UNUSABLE_ATTRIBUTES ->
                        "You are new at " + where
                                + ", and Okta sends a name, e-mail address or role for you that is too long or not text. Ask your administrator to correct the attribute statements in Okta.";
                },
                personId);
    }
}
