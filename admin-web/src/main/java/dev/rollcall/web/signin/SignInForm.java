package dev.rollcall.web.signin;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.domain.SignInDomains;
import dev.rollcall.session.password.SignIns;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.Link;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways to sign in to an organization: with its identity provider, where one is set up, and with a local password.
 * Every refusal of a password reads the same, whatever was wrong.
 */
@Named("signIn")
@RequestScoped
public class SignInForm {
    @Inject
    private Organizations organizations;

    @Inject
    private SignInDomains domains;

    @Inject
    private SignIns signIns;

    @Inject
    private OktaConnection connection;

    @Inject
    private SignInPolicies policies;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable Optional<Organization> known;
    private @Nullable Optional<IdentityProvider> provider;
    private boolean tried;
    private String organization = "";
    private String typed = "";
    private List<Organization> matches = List.of();
    private String next = "";
    private String email = "";
    private String password = "";

    // View parameters are applied too late: which form the page has is known before.
    @PostConstruct
    void read() {
        organization = RequestTexts.parameter(request, "organization");
        next = RequestTexts.parameter(request, "next");
    }

    /** Checks the password and goes to the page that was asked for. */
    public void submit() {
        tried = true;
        Optional<Organization> where = known();
        if (where.isEmpty()) {
            notices.refused(Texts.of("signIn.text.refused"));
            return;
        }
        SignInOutcome outcome = signIns.signIn(where.get(), email, password, BrowserOrigin.of(request));
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            browser.begin(accepted.token());
            browser.know(accepted.browser());
            Redirects.go(NextPage.of(next));
        } else if (outcome instanceof SignInOutcome.SecondStep secondStep) {
            browser.beginSecondStep(secondStep.token());
            Redirects.go("/second-step.xhtml?organization=" + where.get().slug()
                    + (next.isBlank() ? "" : "&next=" + encoded(NextPage.of(next))));
        } else if (outcome instanceof SignInOutcome.Throttled throttled) {
            notices.refused(Texts.of("signIn.text.throttled", Times.wait(throttled.remaining())));
        } else {
            notices.refused(Texts.of("signIn.text.refused"));
        }
    }

    /** Goes on to the ways in of the organization that was meant; where it may be one of several, they are shown. */
    public void choose() {
        matches = typed.contains("@")
                ? domains.find(typed)
                : bySlug(typed).map(List::of).orElse(List.of());
        if (matches.isEmpty()) {
            notices.refused(Texts.of("signIn.text.unknownOrganization"));
        } else if (matches.size() == 1) {
            Redirects.go(page(matches.get(0)));
        }
    }

    private String page(Organization organization) {
        return "/sign-in.xhtml?organization=" + organization.slug()
                + (next.isBlank() ? "" : "&next=" + encoded(NextPage.of(next)));
    }

    /** The organizations that may be meant. */
    public List<Link> getMatches() {
        return matches.stream()
                .map(organization -> new Link(request.getContextPath() + page(organization), organization.name()))
                .toList();
    }

    private Optional<Organization> known() {
        if (known == null) {
            known = organization.isBlank() ? organizations.only() : bySlug(organization);
        }
        return known;
    }

    private Optional<IdentityProvider> provider() {
        if (provider == null) {
            provider = known().flatMap(where -> connection.find(where.id()));
        }
        return provider;
    }

    /** Whether people can sign in with an identity provider. */
    public boolean isWithProvider() {
        return provider().isPresent();
    }

    /** <i>Sign in with Okta</i>, or with what else it is. */
    public String getProviderButton() {
        return ProviderTexts.of(provider()).of("signIn.button.okta");
    }

    /** Whom local passwords are for: where single sign-on is required, for Primary Admins only. */
    public String getPasswordHeading() {
        boolean required =
                known().map(where -> policies.find(where.id()).ssoRequired()).orElse(false);
        return ProviderTexts.of(provider()).of(required ? "signIn.text.breakGlass" : "signIn.text.passwordFor");
    }

    /** Where signing in with the identity provider begins, with the page that was asked for. */
    public String getProviderPath() {
        String start = request.getContextPath() + "/saml/"
                + known().map(Organization::slug).orElse("") + "/login";
        return next.isBlank() ? start : start + "?RelayState=" + encoded(NextPage.of(next));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether this is the answer to a password that did not do. */
    public boolean isTried() {
        return tried;
    }

    private Optional<Organization> bySlug(String slug) {
        return organizations.findBySlug(slug.strip().toLowerCase(Locale.ROOT));
    }

    /** The organization's name, or an empty text when the page has to ask for it. */
    public String getOrganizationName() {
        return known().map(Organization::name).orElse("");
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    /** An e-mail address, or what an organization is called in addresses. */
    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
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
