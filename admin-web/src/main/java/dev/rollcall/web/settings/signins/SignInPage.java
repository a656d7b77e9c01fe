package dev.rollcall.web.settings.signins;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One recent sign-in: what came back, and what to do about it. The end of every <i>Test sign-in</i>. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private RecentSignIns recent;

    @Inject
    private CurrentUser me;

    private String id = "";
    private @Nullable SignInRow signIn;

    /** Fetches the sign-in; what is not there, or no longer, is answered with 404. */
    public void load() throws IOException {
        try {
            signIn = Ids.isWellFormed(id) ? new SignInRow(recent.find(me.signedIn(), id)) : null;
        } catch (NotFoundException e) {
            signIn = null;
        }
        if (signIn == null) {
            ErrorPage.missing(Texts.of("settings.signIn.text.missing"));
        }
    }

    public SignInRow getSignIn() {
        if (signIn == null) {
            throw new IllegalStateException("The page of a sign-in shows without one");
        }
        return signIn;
    }

    /** <i>Test sign-in: it works</i>, or what else came out. */
    public String getHeading() {
        return getSignIn().heading();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        // It may have been copied out of a letter.
        this.id = id.strip();
    }
}
