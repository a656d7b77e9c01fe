package dev.rollcall.scim.protocol;

import dev.rollcall.platform.sentence.Sentence;
import java.util.Map;

/** The memory that the body of one request takes; given back when the request ends. */
final class HeldBody {
    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    private final BodyMemory memory;
    private final String tenantId;
    private long held;

    HeldBody(BodyMemory memory, Caller caller) {
        this.memory = memory;
        this.tenantId = caller.isIdentified() ? caller.tenantId() : "";
        caller.atEnd(this::release);
    }

    /**
     * Takes memory for so many more bytes.
     *
     * @throws ScimException 429 while the organization's other requests take their share, 503 while all requests
     *     together do
     */
    void take(long bytes) {
        var answer = memory.take(tenantId, bytes, held);
        if (answer != BodyMemory.Answer.GIVEN) {
            release(); // At once, so that of several that wait for each other one gets through.
        }
        switch (answer) {
            case GIVEN -> held += bytes;
            case ORGANIZATION_HAS_ENOUGH ->
                throw new ScimException(429, null, Sentence.of("scim.body.organizationBusy"), LATER);
            default -> throw new ScimException(503, null, Sentence.of("scim.body.busy"), LATER);
        }
    }

    private void release() {
        if (held > 0) {
            memory.give(tenantId, held);
            held = 0;
        }
    }
}
