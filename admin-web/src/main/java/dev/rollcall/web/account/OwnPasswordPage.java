package dev.rollcall.web.account;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.password.OwnPassword;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
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
    private PresentPassword presentPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String wanted = "";
    private String repeated = "";

    /** Changes it and goes back to the admin's own page. */
    public void submit() {
        if (!wanted.equals(repeated)) {
            notices.refused(Texts.of("ownPassword.text.different"));
            return;
        }
        notices.attempt(() -> {
            SignedIn person = me.signedIn();
            if (presentPassword.isRight(ownPassword.change(
                    person, me.token(), presentPassword.getText(), wanted, BrowserOrigin.of(request)))) {
                // All browsers are strangers again, but for this one.
                browser.know(browsers.remember(person.organization().id(), person.personId(), ""));
                notices.done(Texts.of("ownPassword.text.changed"));
                Redirects.go("/person.xhtml?id=" + person.personId());
            }
        });
    }

    /** Whether there is one to change. */
    public boolean isKnown() {
        return ownPassword.exists(me.signedIn());
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
