package dev.rollcall.web;

import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.SignIns;
import dev.rollcall.tenant.Organization;
import dev.rollcall.tenant.Organizations;
import dev.rollcall.web.shell.ClientAddress;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.SignedInBrowser;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Signs an admin in with a local password. Every refusal reads the same, whatever was wrong. */
@Named
@RequestScoped
public class SignIn {
    @Inject
    private Organizations organizations;

    @Inject
    private SignIns signIns;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String organization = "";
    private String typedOrganization = "";
    private String next = "";
    private String email = "";
    private String password = "";

    /** Checks the password and goes to the page that was asked for. */
    public void submit() {
        Optional<Organization> where = known().or(() -> bySlug(typedOrganization));
        if (where.isEmpty()) {
            notices.refused(Texts.of("signIn.text.refused"));
            return;
        }
        SignInOutcome outcome = signIns.signIn(where.get(), email, password, ClientAddress.of(request));
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            browser.begin(accepted.token());
            Redirects.go(NextPage.of(next));
        } else if (outcome instanceof SignInOutcome.Throttled throttled) {
            notices.refused(Texts.of("signIn.text.throttled", Times.wait(throttled.remaining())));
        } else {
            notices.refused(Texts.of("signIn.text.refused"));
        }
    }

    private Optional<Organization> known() {
        return organization.isBlank() ? organizations.only() : bySlug(organization);
    }

    private Optional<Organization> bySlug(String slug) {
        return organizations.findBySlug(slug.strip().toLowerCase(Locale.ROOT));
    }

    /** The organisation's name, or an empty text when the page has to ask for it. */
    public String getOrganizationName() {
        return known().map(Organization::name).orElse("");
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getTypedOrganization() {
        return typedOrganization;
    }

    public void setTypedOrganization(String typedOrganization) {
        this.typedOrganization = typedOrganization;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
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
