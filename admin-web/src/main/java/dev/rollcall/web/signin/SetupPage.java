package dev.rollcall.web.signin;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.setup.NewOrganization;
import dev.rollcall.setup.SetupCodes;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the first organization and its Primary Admin, for whoever knows the code in the server's log. */
@Named("setup")
@RequestScoped
public class SetupPage {
    @Inject
    private SetupCodes codes;

    @Inject
    private WebSessions sessions;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    private String code = "";
    private String organization = "";
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String password = "";

    /** Spends the code and signs the new Primary Admin in. */
    public void submit() {
        notices.attempt(() -> {
            SignedIn admin = codes.spend(
                    code, new NewOrganization(organization.strip(), email.strip(), password, givenName, familyName));
            String tenantId = admin.organization().id();
            browser.begin(sessions.open(tenantId, admin.personId()));
            browser.know(browsers.remember(tenantId, admin.personId(), ""));
            notices.done(Texts.of("setup.text.done", admin.organization().name()));
            Redirects.go("/settings/single-sign-on.xhtml");
        });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
