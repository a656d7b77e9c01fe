package dev.rollcall.web.account;

import dev.rollcall.session.passkey.Passkey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the passkeys of whoever is signed in. */
public final class PasskeyRow {
    private final Passkey passkey;

    PasskeyRow(Passkey passkey) {
        this.passkey = passkey;
    }

    public String getHandle() {
        return passkey.handle();
    }

    public String getName() {
        return passkey.name();
    }

    public Instant getAdded() {
        return passkey.created();
    }

    /** Null until it has signed somebody in. */
    public @Nullable Instant getLastUsed() {
        return passkey.lastUsed();
    }
}
