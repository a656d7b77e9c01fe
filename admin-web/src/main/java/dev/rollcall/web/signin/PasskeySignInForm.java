package dev.rollcall.web.signin;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.passkey.Passkeys;
import dev.rollcall.signin.passkey.PasskeyDesk;
import dev.rollcall.signin.passkey.PasskeyQuestion;
import dev.rollcall.web.cookie.PasskeyCookie;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.http.PasskeySite;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in with a passkey instead of a password: the button, and the question that it brings. */
@Named("passkeySignIn")
@RequestScoped
public class PasskeySignInForm {
    @Inject
    private Organizations organizations;

    @Inject
    private Passkeys passkeys;

    @Inject
    private PasskeyDesk desk;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Optional<Organization> organization = Optional.empty();
    private @Nullable PasskeyQuestion question;
    private boolean answered;
    private boolean offered;
    private String response = "";

    // Which form was sent is known before it is read: its fields have to be there then.
    @PostConstruct
    void read() {
        String slug = RequestTexts.parameter(request, "organization").strip().toLowerCase(Locale.ROOT);
        organization = slug.isEmpty() ? organizations.only() : organizations.findBySlug(slug);
        answered = !RequestTexts.parameter(request, "passkey-response").isEmpty();
        offered = PasskeySite.of(request).isPresent()
                && organization.map(here -> passkeys.any(here.id())).orElse(false);
    }

    /** Lets the page ask the browser. */
    public void begin() {
        String secret = Secrets.next();
        organization.ifPresent(here -> PasskeySite.of(request).ifPresent(party -> {
            question = desk.ask(here, party, secret);
            PasskeyCookie.set(request, response(), secret);
        }));
    }

    /** Takes the browser's answer and goes to the page that was asked for. */
    public void submit() {
        String secret = PasskeyCookie.secret(request).orElse("");
        PasskeyCookie.clear(request, response());
        Optional<SignInOutcome> outcome = organization.flatMap(here -> PasskeySite.of(request)
                .map(party -> desk.signIn(here, party, secret, response, BrowserOrigin.of(request))));
        if (outcome.isPresent() && outcome.get() instanceof SignInOutcome.Accepted accepted) {
            browser.begin(accepted.token());
            browser.know(accepted.browser());
            Redirects.go(NextPage.of(RequestTexts.parameter(request, "next")));
        } else {
            answered = false;
            notices.refused(Texts.of("passkey.text.refused"));
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Whether the button is there. */
    public boolean isOffered() {
        return offered && !isAsking();
    }

    /** Whether the browser is asked now, or has just answered. */
    public boolean isAsking() {
        return question != null || answered;
    }

    public @Nullable PasskeyQuestion getQuestion() {
        return question;
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(String response) {
        this.response = response;
    }
}
