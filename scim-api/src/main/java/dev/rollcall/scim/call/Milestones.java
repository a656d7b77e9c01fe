package dev.rollcall.scim.call;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.scim.protocol.RequestAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of Okta's steps an answered call is. */
final class Milestones {
    private static final Pattern OF_NOBODY =
            Pattern.compile("(?i)username eq \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");

    private Milestones() {}

    static @Nullable Milestone of(
            String method, RequestAddress address, MultivaluedMap<String, String> query, boolean deactivating) {
        boolean groups = "Groups".equals(address.endpoint());
        boolean users = "Users".equals(address.endpoint());
        if ("GET".equals(method)) {
            return users && address.id().isEmpty() ? ofList(query) : null;
        }
        if (groups && !"DELETE".equals(method)) {
            return Milestone.GROUP_PUSH;
        }
        if (!users) {
            return null;
        }
        if (deactivating) {
            return Milestone.DEACTIVATE;
        }
        return "POST".equals(method) ? Milestone.CREATE : "DELETE".equals(method) ? null : Milestone.UPDATE;
    }

    // Test Connector Configuration asks for two people, an import for a hundred; a look-up has a filter. Entra's Test
    // Connection looks for somebody who cannot exist.
    private static @Nullable Milestone ofList(MultivaluedMap<String, String> query) {
        String filter = query.getFirst("filter");
        if (filter != null) {
            return OF_NOBODY.matcher(filter.strip()).matches() ? Milestone.TEST : null;
        }
        return "2".equals(query.getFirst("count")) ? Milestone.TEST : Milestone.IMPORT;
    }
}
