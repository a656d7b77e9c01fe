package dev.rollcall.provisioning.check;

/**
 * A check that may begin its requests.
 *
 * @param id which names all that it makes
 * @param secret of its key; the text form hides it
 */
public record BegunCheck(String tenantId, String id, String secret) {
    @Override
    public String toString() {
        return "BegunCheck[" + id + "]";
    }
}
