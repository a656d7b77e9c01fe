package dev.rollcall.web.signin;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.OwnPassword;
import dev.rollcall.session.SignedIn;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where an admin changes their own local password. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordPage {
    @Inject
    private OwnPassword ownPassword;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String present = "";
    private String wanted = "";
    private String repeated = "";

    /** Changes it and goes back to the admin's own page. */
    public void submit() {
        if (!wanted.equals(repeated)) {
            notices.refused(Texts.of("ownPassword.text.different"));
            return;
        }
        notices.attempt(
                () -> tell(ownPassword.change(me.signedIn(), me.token(), present, wanted, BrowserOrigin.of(request))));
    }

    private void tell(OwnPassword.Outcome outcome) {
        if (outcome instanceof OwnPassword.Changed) {
            SignedIn person = me.signedIn();
            // All browsers are strangers again, but for this one.
            browser.know(browsers.remember(person.organization().id(), person.personId(), ""));
            notices.done(Texts.of("ownPassword.text.changed"));
            Redirects.go("/person.xhtml?id=" + person.personId());
        } else if (outcome instanceof OwnPassword.Throttled throttled) {
            notices.refused(Texts.of("signIn.text.throttled", Times.wait(throttled.remaining())));
        } else {
            notices.refused(Texts.of("ownPassword.text.wrong"));
        }
    }

    /** Whether there is one to change. */
    public boolean isKnown() {
        return ownPassword.exists(me.signedIn());
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
