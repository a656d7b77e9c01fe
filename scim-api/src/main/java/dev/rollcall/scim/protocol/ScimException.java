package dev.rollcall.scim.protocol;

import dev.rollcall.platform.DomainException;
import org.jspecify.annotations.Nullable;

/** A request that the protocol refuses. The message is the {@code detail} that an Okta admin reads in Dashboard &gt; Tasks. */
public final class ScimException extends DomainException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable ScimType scimType;

    public ScimException(int status, @Nullable ScimType scimType, String detail) {
        super(detail);
        this.status = status;
        this.scimType = scimType;
    }

    public static ScimException badRequest(ScimType scimType, String detail) {
        return new ScimException(400, scimType, detail);
    }

    public int status() {
        return status;
    }

    public @Nullable ScimType scimType() {
        return scimType;
    }
}
