package dev.rollcall.web.signin;

import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.factor.FactorStatus;
import dev.rollcall.session.factor.FirstSignIn;
import dev.rollcall.session.factor.SecondStepSignIn;
import dev.rollcall.signin.passkey.PasskeyDesk;
import dev.rollcall.signin.passkey.PasskeyQuestion;
import dev.rollcall.web.account.ShownCodes;
import dev.rollcall.web.account.ShownSecret;
import dev.rollcall.web.cookie.SecondStepCookie;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.http.PasskeySite;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.SignedInBrowser;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import dev.rollcall.web.words.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second step of a sign-in: a code of the authenticator app, a recovery code, or setting up an app first, where
 * that is required. Nobody is signed in here before.
 */
@Named("secondStep")
@RequestScoped
public class SecondStepPage {
    @Inject
    private SecondStepSignIn signIn;

    @Inject
    private PasskeyDesk passkeys;

    @Inject
    private SignedInBrowser browser;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String token = "";
    private Optional<FactorStatus> asked = Optional.empty();
    private @Nullable ShownSecret secret;
    private ShownCodes codes = new ShownCodes(List.of());
    private String organization = "";
    private String next = "";
    private String with = "";
    private String code = "";
    private String response = "";
    private @Nullable PasskeyQuestion passkeyQuestion;

    // Which form the page has is known before.
    @PostConstruct
    void read() {
        organization = RequestTexts.parameter(request, "organization");
        next = RequestTexts.parameter(request, "next");
        with = RequestTexts.parameter(request, "with");
        token = SecondStepCookie.token(request).orElse("");
        asked = signIn.asked(token);
    }

    /** Leads back to the password where there is no sign-in to go on with. */
    public void load() {
        if (asked.isEmpty()) {
            notices.refused(Texts.of("secondStep.text.over"));
            beginAgain();
        }
    }

    /** Checks the code and goes to the page that was asked for. */
    public void submit() {
        go(() -> {
            SignInOutcome outcome = isByRecoveryCode()
                    ? signIn.byRecoveryCode(token, code, BrowserOrigin.of(request))
                    : signIn.byApp(token, code, BrowserOrigin.of(request));
            if (begun(outcome)) {
                if (isByRecoveryCode()) {
                    notices.done(Texts.of("secondStep.text.usedCode"));
                    Redirects.go("/account.xhtml");
                } else {
                    Redirects.go(NextPage.of(next));
                }
            }
        });
    }

    /** Takes the answer of a passkey and goes to the page that was asked for. */
    public void submitPasskey() {
        go(() -> {
            SignInOutcome outcome = PasskeySite.of(request)
                    .map(party -> passkeys.secondStep(party, token, response, BrowserOrigin.of(request)))
                    .orElseGet(SignInOutcome.Refused::new);
            if (outcome instanceof SignInOutcome.Refused) {
                notices.refused(Texts.of("passkey.text.refused"));
            } else if (begun(outcome)) {
                Redirects.go(NextPage.of(next));
            }
        });
    }

    /** Keeps the app that had to be set up; this answer is what shows the recovery codes. */
    public void confirm() {
        go(() -> {
            FirstSignIn first = signIn.confirm(token, code, BrowserOrigin.of(request));
            if (begun(first.outcome())) {
                codes = new ShownCodes(first.codes());
            }
        });
    }

    private void beginAgain() {
        Redirects.go("/sign-in.xhtml" + (organization.isBlank() ? "" : "?organization=" + encoded(organization)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void go(Runnable step) {
        try {
            step.run();
        } catch (NotFoundException e) {
            notices.refused(Said.of(e));
            beginAgain();
        }
    }

    private boolean begun(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            browser.begin(accepted.token());
            browser.know(accepted.browser());
            return true;
        }
        notices.refused(
                outcome instanceof SignInOutcome.Throttled throttled
                        ? Texts.of("signIn.text.throttled", Times.wait(throttled.remaining()))
                        : Texts.of(
                                isByRecoveryCode()
                                        ? "secondStep.text.wrongRecoveryCode"
                                        : "authenticator.text.wrongCode"));
        return false;
    }

    /** Whether a second factor has to be set up before anything else. */
    public boolean isSettingUp() {
        return asked.isPresent() && !asked.get().isAny() && !codes.isAny();
    }

    public boolean isAsking() {
        return asked.isPresent() && asked.get().isAny() && !codes.isAny();
    }

    /** Whether a passkey can be shown. */
    public boolean isWithPasskey() {
        return isAsking()
                && !isByRecoveryCode()
                && asked.orElseThrow().passkeys() > 0
                && PasskeySite.of(request).isPresent();
    }

    /** Whether a code can be entered. */
    public boolean isWithCode() {
        return isAsking()
                && (isByRecoveryCode() || asked.orElseThrow().appSince().isPresent());
    }

    /** The key of the sentence that says what to show. */
    public String getLead() {
        if (isByRecoveryCode()) {
            return "secondStep.text.recovery";
        }
        if (isWithPasskey()) {
            return isWithCode() ? "secondStep.text.passkeyOrCode" : "secondStep.text.passkey";
        }
        return isWithCode() ? "secondStep.text.lead" : "secondStep.text.nothing";
    }

    /** What a passkey is asked, made once for each page. */
    public @Nullable PasskeyQuestion getPasskeyQuestion() {
        if (passkeyQuestion == null) {
            passkeyQuestion = PasskeySite.of(request)
                    .flatMap(party -> passkeys.askBehindPassword(party, token))
                    .orElse(null);
        }
        return passkeyQuestion;
    }

    /** Whether the code that is asked for is a recovery code. */
    public boolean isByRecoveryCode() {
        return with.equals("recovery");
    }

    public ShownSecret getSecret() {
        if (secret == null) {
            secret = new ShownSecret(signIn.secret(token));
        }
        return secret;
    }

    public ShownCodes getCodes() {
        return codes;
    }

    /** This page for the other kind of code. */
    public String getOtherWay() {
        return "second-step.xhtml?organization=" + encoded(organization) + "&next=" + encoded(next)
                + (isByRecoveryCode() ? "" : "&with=recovery");
    }

    /** The key of what that way is. */
    public String getOtherWayText() {
        return isByRecoveryCode() ? "secondStep.link.code" : "secondStep.link.recoveryCode";
    }

    /** The page that was asked for before the sign-in. */
    public String getTarget() {
        return NextPage.of(next);
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(String response) {
        this.response = response;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
