package dev.rollcall.signin.desk;

import dev.rollcall.sso.RelayTarget;

/** What becomes of a Response. */
public sealed interface Verdict {
    /** Somebody is signed in. */
    record Admitted(String token, RelayTarget target) implements Verdict {
        @Override
        public String toString() {
            return "Admitted[" + target + "]";
        }
    }

    /**
     * Nobody is signed in yet: it is in order, and answered no request. A request of our own asks for the same again.
     *
     * @param target where the browser goes afterwards
     */
    record AskedBack(RelayTarget target) implements Verdict {}

    /** It answered a <i>Test sign-in</i>, well or not; the page of the recorded sign-in says how. */
    record Tested(String signInId) implements Verdict {}

    /**
     * Nobody is signed in.
     *
     * @param sentence for the person; what the administrator has to know is recorded
     * @param again whether another try may end better
     */
    record Refused(String sentence, String signInId, boolean again) implements Verdict {}

    /** The organization has no identity provider. */
    record NotSetUp() implements Verdict {}
}
