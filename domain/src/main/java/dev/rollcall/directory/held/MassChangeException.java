package dev.rollcall.directory.held;

import dev.rollcall.platform.failure.DomainException;

/**
 * A change that would be one too many. It has been undone, and nothing is kept of it until {@link HeldChanges#hold}.
 */
public final class MassChangeException extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient HeldRequest request;

    public MassChangeException(HeldRequest request) {
        super(request.reason());
        this.request = request;
    }

    public HeldRequest request() {
        return request;
    }
}
