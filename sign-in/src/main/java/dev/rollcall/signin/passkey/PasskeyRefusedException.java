package dev.rollcall.signin.passkey;

import org.jspecify.annotations.Nullable;

/** An authenticator's answer that is not taken; the message says what is not right with it. */
final class PasskeyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PasskeyRefusedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
