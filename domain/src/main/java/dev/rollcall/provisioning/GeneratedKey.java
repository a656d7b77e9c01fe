package dev.rollcall.provisioning;

/**
 * A new key, with the one view of its secret.
 *
 * @param secret what Okta's admin pastes; it is not kept and its text form hides it
 */
public record GeneratedKey(ScimKey key, String secret) {
    @Override
    public String toString() {
        return "GeneratedKey[" + key.id() + "]";
    }
}
