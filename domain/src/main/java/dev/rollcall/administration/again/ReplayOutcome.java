package dev.rollcall.administration.again;

/**
 * What came of it.
 *
 * @param status as SCIM would answer
 * @param detail of a refusal, what is wrong and what to do; else empty
 */
public record ReplayOutcome(int status, String detail) {
    public boolean isRefused() {
        return status >= 400;
    }
}
