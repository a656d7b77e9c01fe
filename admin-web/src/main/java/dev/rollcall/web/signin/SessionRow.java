package dev.rollcall.web.signin;

import dev.rollcall.session.own.OpenSession;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;

/** One of the sessions of whoever is signed in. */
public final class SessionRow {
    private final OpenSession session;

    SessionRow(OpenSession session) {
        this.session = session;
    }

    public String getHandle() {
        return session.handle();
    }

    public boolean isPresent() {
        return session.present();
    }

    /** <i>Firefox on Linux</i>. */
    public String getBrowser() {
        return session.place() == null
                ? Texts.of("account.text.unknownBrowser")
                : session.place().browser();
    }

    /** The browser's network address; empty while it is not known. */
    public String getAddress() {
        return session.place() == null ? "" : session.place().address();
    }

    public Instant getOpened() {
        return session.opened();
    }

    public Instant getLastSeen() {
        return session.lastSeen();
    }
}
