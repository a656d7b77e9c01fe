package dev.rollcall.signin.logout;

import dev.rollcall.saml.send.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** What becomes of a message about signing out. */
public sealed interface LogoutVerdict {
    /** The organization has no identity provider. */
    record NotSetUp() implements LogoutVerdict {}

    /** The sessions have ended, and the browser carries the answer back. */
    record Answered(OutgoingMessage answer) implements LogoutVerdict {}

    /**
     * The sessions have ended, and nothing goes back.
     *
     * @param sentence what the person reads; null where there is nothing to say but that
     */
    record SignedOut(@Nullable String sentence) implements LogoutVerdict {}

    /**
     * The message is not believed.
     *
     * @param heading what has become of the person
     * @param sentence what to do
     * @param signInId of the record
     */
    record Refused(String heading, String sentence, String signInId) implements LogoutVerdict {}
}
