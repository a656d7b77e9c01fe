package dev.rollcall.web.account;

import dev.rollcall.session.own.OwnPasskeys;
import dev.rollcall.session.passkey.Passkey;
import dev.rollcall.web.http.RequestTexts;
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

/** The passkeys of whoever is signed in, and removing one. */
@Named("passkeys")
@RequestScoped
public class PasskeyRemoval {
    @Inject
    private OwnPasskeys own;

    @Inject
    private PresentPassword presentPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private List<Passkey> all = List.of();

    @PostConstruct
    void read() {
        id = RequestTexts.parameter(request, "id");
        all = own.list(me.signedIn());
    }

    /** Checks the password, and removes the passkey. */
    public void remove() {
        notices.attempt(() -> {
            if (presentPassword.prove()) {
                own.remove(me.signedIn(), id);
                notices.done(Texts.of("passkeyRemove.text.done"));
                Redirects.go("/account.xhtml");
            }
        });
    }

    private Optional<Passkey> asked() {
        return all.stream().filter(passkey -> passkey.handle().equals(id)).findFirst();
    }

    public List<PasskeyRow> getAll() {
        return all.stream().map(PasskeyRow::new).toList();
    }

    /** Whether there is one to remove. */
    public boolean isKnown() {
        return asked().isPresent();
    }

    public String getName() {
        return asked().map(Passkey::name).orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
