package dev.rollcall.sso.recent;

import dev.rollcall.sso.RequestPurpose;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a Response, or of a message about signing out. Longer texts are cut.
 *
 * @param rejection the key of the rule that it breaks; null when it was accepted
 * @param sentence what happened, and for a rejection what to do; at most 4,096 characters
 * @param verified whether issuer and NameID come from a verified assertion, and are not just what somebody has written
 * @param personId who was let in, or was recognised and refused
 * @param clientAddress the browser's network address
 * @param xml the message with its secrets masked; at most 65,536 characters, or 16,384 when it is not verified
 */
public record SignInRecord(
        RequestPurpose purpose,
        @Nullable String rejection,
        String sentence,
        boolean verified,
        @Nullable String issuer,
        @Nullable String nameId,
        @Nullable String personId,
        String clientAddress,
        @Nullable String xml) {
    public boolean accepted() {
        return rejection == null;
    }
}
