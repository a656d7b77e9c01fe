package dev.rollcall.signin.passkey;

import dev.rollcall.platform.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** An authenticator's answer that is not taken; the message says what is not right with it. */
final class PasskeyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    PasskeyRefusedException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
    }

    /** What is not right, as a part of a sentence. */
    Sentence sentence() {
        return sentence;
    }

    /** The same in English, for what is recorded. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
