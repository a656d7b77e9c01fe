package dev.rollcall.web.account;

import dev.rollcall.session.limit.PasswordProof;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The password that people are asked for again, and what they read when it is not theirs. */
@Named
@RequestScoped
public class PresentPassword {
    @Inject
    private PasswordProof proof;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String text = "";

    /** Whether what was given is theirs; else the page says why nothing was done. */
    public boolean prove() {
        return isRight(proof.check(me.signedIn(), text, BrowserOrigin.of(request)));
    }

    /** The same where somebody else has checked it. */
    public boolean isRight(PasswordProof.Outcome outcome) {
        if (outcome instanceof PasswordProof.Throttled throttled) {
            notices.refused(Texts.of("signIn.text.throttled", Times.wait(throttled.remaining())));
        } else if (outcome instanceof PasswordProof.Wrong) {
            notices.refused(Texts.of("ownPassword.text.wrong"));
        }
        return outcome instanceof PasswordProof.Right;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
