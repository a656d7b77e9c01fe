package dev.rollcall.web.account;

import dev.rollcall.session.PasswordProof;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What people read when the password that they were asked for is not theirs. */
@RequestScoped
public class PresentPassword {
    @Inject
    private Notices notices;

    /** Whether it is theirs; else the page says why nothing was done. */
    public boolean isRight(PasswordProof.Outcome outcome) {
        if (outcome instanceof PasswordProof.Throttled throttled) {
            notices.refused(Texts.of("signIn.text.throttled", Times.wait(throttled.remaining())));
        } else if (outcome instanceof PasswordProof.Wrong) {
            notices.refused(Texts.of("ownPassword.text.wrong"));
        }
        return outcome instanceof PasswordProof.Right;
    }
}
