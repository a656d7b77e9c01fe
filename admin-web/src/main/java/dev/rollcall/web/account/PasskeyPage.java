package dev.rollcall.web.account;

import dev.rollcall.signin.passkey.PasskeyQuestion;
import dev.rollcall.signin.passkey.PasskeyRegistration;
import dev.rollcall.signin.passkey.RelyingParty;
import dev.rollcall.web.http.PasskeySite;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.network.ClientAddress;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever is signed in adds a passkey: shows the password, names it, and lets the browser make it. */
@Named("passkey")
@RequestScoped
public class PasskeyPage {
    @Inject
    private PasskeyRegistration registration;

    @Inject
    private PresentPassword presentPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable PasskeyQuestion question;
    private boolean answered;
    private ShownCodes codes = new ShownCodes(List.of());
    private String name = "";
    private String response = "";

    // Which form was sent is known before it is read: its fields have to be there then.
    @PostConstruct
    void read() {
        answered = !RequestTexts.parameter(request, "passkey-response").isEmpty();
        name = ClientAddress.place(request).browser();
    }

    /** Checks the password; the answer asks the browser. */
    public void begin() {
        notices.attempt(() -> {
            if (presentPassword.prove()) {
                site().ifPresent(party -> question = registration.ask(me.signedIn(), me.token(), party));
            }
        });
    }

    /** Keeps what the browser has made; this answer is what shows recovery codes. */
    public void add() {
        boolean added = notices.attempt(() -> site().ifPresent(party ->
                codes = new ShownCodes(registration.add(me.signedIn(), me.token(), party, response, name))));
        answered = false;
        if (added) {
            notices.done(Texts.of("passkey.text.added"));
            if (!codes.isAny()) {
                Redirects.go("/account.xhtml");
            }
        }
    }

    private Optional<RelyingParty> site() {
        return PasskeySite.of(request);
    }

    /** Whether there can be passkeys for the address under which this site is open. */
    public boolean isPossible() {
        return site().isPresent();
    }

    /** Whether the browser is asked now, or has just answered. */
    public boolean isAsking() {
        return question != null || answered;
    }

    public @Nullable PasskeyQuestion getQuestion() {
        return question;
    }

    public String getUserHandle() {
        return registration.userHandle(me.signedIn());
    }

    public ShownCodes getCodes() {
        return codes;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(String response) {
        this.response = response;
    }
}
