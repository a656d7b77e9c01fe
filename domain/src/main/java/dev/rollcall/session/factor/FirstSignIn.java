package dev.rollcall.session.factor;

import dev.rollcall.session.SignInOutcome;
import java.util.List;

/**
 * A sign-in in which an authenticator app had to be set up.
 *
 * @param codes new recovery codes, to be shown this one time; none where the sign-in was refused
 */
public record FirstSignIn(SignInOutcome outcome, List<String> codes) {
    public FirstSignIn {
        codes = List.copyOf(codes);
    }

    static FirstSignIn refused() {
        return new FirstSignIn(new SignInOutcome.Refused(), List.of());
    }

    @Override
    public String toString() {
        return "FirstSignIn[" + outcome + "]";
    }
}
