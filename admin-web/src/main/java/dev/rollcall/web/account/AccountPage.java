package dev.rollcall.web.account;

import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.own.OpenSession;
import dev.rollcall.session.own.OwnSessions;
import dev.rollcall.session.password.OwnPassword;
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
import org.jspecify.annotations.Nullable;

/** The account of whoever is signed in: who they are here, their password, and where they are signed in. */
@Named("account")
@RequestScoped
public class AccountPage {
    private static final String PAGE = "/account.xhtml";
    private static final String OTHERS = "others";

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private SessionEnds sessionEnds;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String end = "";
    private @Nullable List<OpenSession> open;

    // View parameters are applied too late: whether a question's button is there is known before.
    @PostConstruct
    void read() {
        end = RequestTexts.parameter(request, "end");
    }

    /** Ends what the question was about. */
    public void signOut() {
        boolean ended = notices.attempt(() -> {
            if (end.equals(OTHERS)) {
                sessionEnds.ofOthers(me.tenantId(), me.getPersonId(), me.token());
            } else {
                ownSessions.end(me.signedIn(), asked().handle());
            }
        });
        if (ended) {
            notices.done(Texts.of(end.equals(OTHERS) ? "account.text.othersEnded" : "account.text.ended"));
        }
        Redirects.go(PAGE);
    }

    private OpenSession asked() {
        return others().stream()
                .filter(session -> session.handle().equals(end))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Texts.of("account.text.overAlready")));
    }

    private List<OpenSession> open() {
        if (open == null) {
            open = ownSessions.list(me.signedIn(), me.token());
        }
        return open;
    }

    private List<OpenSession> others() {
        return open().stream().filter(session -> !session.present()).toList();
    }

    public List<SessionRow> getSessions() {
        return open().stream().map(SessionRow::new).toList();
    }

    public boolean isSeveral() {
        return !others().isEmpty();
    }

    /** Whether there is a password to change. */
    public boolean isWithPassword() {
        return ownPassword.exists(me.signedIn());
    }

    public boolean isAskingToEnd() {
        return others().stream().anyMatch(session -> session.handle().equals(end));
    }

    public boolean isAskingToEndOthers() {
        return end.equals(OTHERS) && isSeveral();
    }

    /** The session that the question is about. */
    public SessionRow getAsked() {
        return new SessionRow(asked());
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
