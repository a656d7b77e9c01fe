package dev.rollcall.scim.discovery;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.ScimException;
import jakarta.ws.rs.core.UriInfo;

/** What the service says of itself is always told whole: "a filter is forbidden" (RFC 7644 §4). */
final class WithoutFilter {
    private WithoutFilter() {}

    /** @throws ScimException 403 when the request has a filter */
    static void check(UriInfo uri) {
        if (uri.getQueryParameters().containsKey("filter")) {
            throw new ScimException(403, null, Sentence.of("scim.filter.forbidden"));
        }
    }
}
