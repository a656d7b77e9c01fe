package dev.rollcall.sso;

import dev.rollcall.session.SignedIn;
import org.jspecify.annotations.Nullable;

/** What became of a verified identity. */
public sealed interface SamlSignInOutcome {
    /**
     * @param token what the browser keeps; the database has its fingerprint only
     * @param created whether the sign-in has made the person
     */
    record Accepted(String token, SignedIn signedIn, boolean created) implements SamlSignInOutcome {
        @Override
        public String toString() {
            return "Accepted[" + signedIn.userName() + "]";
        }
    }

    /**
     * What a test sign-in would have led to, had it been a real one.
     *
     * @param personId who would have been signed in; null when the sign-in would have made the person
     */
    record Rehearsed(@Nullable String personId, String userName) implements SamlSignInOutcome {}

    /** @param personId who was recognised; null when nobody was */
    record Refused(SamlRefusal refusal, @Nullable String personId) implements SamlSignInOutcome {
        /** Nobody was recognised. */
        public Refused(SamlRefusal refusal) {
            this(refusal, null);
        }
    }
}
