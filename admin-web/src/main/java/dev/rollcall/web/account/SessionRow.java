package dev.rollcall.web.account;

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
        String known = session.place() == null ? "" : session.place().browser();
        String[] parts = known.split(" on ", 2);
        if (parts.length == 2) {
            return Texts.of("account.text.browser", parts[0], parts[1]);
        }
        return known.isEmpty() || known.equals("Unknown browser") ? Texts.of("account.text.unknownBrowser") : known;
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
