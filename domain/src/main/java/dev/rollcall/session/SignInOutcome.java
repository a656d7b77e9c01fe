package dev.rollcall.session;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {
    /**
     * @param token what the browser keeps; the database has its fingerprint only
     * @param browser what the browser shows from now on when somebody signs in there ({@link KnownBrowsers})
     */
    record Accepted(String token, SignedIn signedIn, String browser) implements SignInOutcome {
        @Override
        public String toString() {
            return "Accepted[" + signedIn.userName() + "]";
        }
    }

    /**
     * The password was right, and there is a second step to come; nobody is signed in yet.
     *
     * @param token what the browser shows for that step
     */
    record SecondStep(String token) implements SignInOutcome {
        @Override
        public String toString() {
            return "SecondStep[]";
        }
    }

    /** Something was wrong; what, is not told. */
    record Refused() implements SignInOutcome {}

    /** Too many failures; the password, or the code, was not looked at. */
    record Throttled(Duration remaining) implements SignInOutcome {}
}
