package dev.rollcall.platform.failure;

import jakarta.ejb.ApplicationException;

/**
 * A request that the domain refuses. The message is one or two sentences for the administrator who reads it, on a page
 * or as a SCIM {@code detail} in Okta's Dashboard &gt; Tasks: it says what to do. The transaction is rolled back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected DomainException(String message) {
        super(message);
    }
}
