package dev.rollcall.web.signin;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.link.LinkedAccount;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a one-time link leads: whoever has it sets the password of the account that it was made for. */
@Named("setPassword")
@RequestScoped
public class SetPasswordPage {
    @Inject
    private PasswordLinks links;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String organization = "";
    private String token = "";
    private Optional<LinkedAccount> account = Optional.empty();
    private String wanted = "";
    private String repeated = "";

    // The form carries both on: the address of what is sent shall not have the token again.
    @PostConstruct
    void read() {
        organization = RequestTexts.parameter(request, "organization");
        token = RequestTexts.parameter(request, "token");
        account = links.find(organization, token);
    }

    /** Sets the password; then the person signs in with it. */
    public void submit() {
        if (!wanted.equals(repeated)) {
            notices.refused(Texts.of("setPassword.text.different"));
            return;
        }
        notices.attempt(() -> {
            var set = links.use(organization, token, wanted);
            // Who failed here before is not held by that any more.
            browser.know(browsers.remember(set.organization().id(), set.personId(), ""));
            notices.done(Texts.of("setPassword.text.done"));
            Redirects.go("/sign-in.xhtml?organization=" + set.organization().slug());
        });
    }

    /** Whether the link can be used. */
    public boolean isKnown() {
        return account.isPresent();
    }

    public String getUserName() {
        return account.map(LinkedAccount::userName).orElse("");
    }

    public String getOrganizationName() {
        return account.map(LinkedAccount::organization)
                .map(known -> known.name())
                .orElse("");
    }

    public String getOrganization() {
        return organization;
    }

    public String getToken() {
        return token;
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
