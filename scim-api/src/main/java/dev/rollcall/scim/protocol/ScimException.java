package dev.rollcall.scim.protocol;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.sentence.Sentence;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that the protocol refuses. The message is the {@code detail} that an Okta admin reads in Dashboard &gt;
 * Tasks.
 */
public final class ScimException extends DomainException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable ScimType scimType;
    private final TreeMap<String, String> headers;

    public ScimException(int status, @Nullable ScimType scimType, Sentence detail) {
        this(status, scimType, detail, Map.of());
    }

    /** @param headers of the answer, such as {@code Retry-After} */
    public ScimException(int status, @Nullable ScimType scimType, Sentence detail, Map<String, String> headers) {
        super(detail);
        this.headers = new TreeMap<>(headers);
        this.status = status;
        this.scimType = scimType;
    }

    public static ScimException badRequest(ScimType scimType, Sentence detail) {
        return new ScimException(400, scimType, detail);
    }

    public Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    public @Nullable ScimType scimType() {
        return scimType;
    }
}
