package dev.rollcall.scim.protocol;

/**
 * Counts what of a request had to be corrected before it could be understood. One for each request, used by one thread,
 * and by nothing that runs inside a write.
 */
public final class Corrections {
    private int count;

    /** One thing more has been corrected. */
    public void add() {
        count++;
    }

    public int count() {
        return count;
    }
}
