package dev.rollcall.scim.schema;

import dev.rollcall.directory.extension.SchemaExtensions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spares the database the statements for extensions that have not changed since this node read them. Which version
 * counts comes with the key of each request, so another node's change is seen by the next request here.
 */
@ApplicationScoped
public class KnownUserTypes {
    private static final int MOST = 10_000;

    private final Map<String, Known> byTenant = new ConcurrentHashMap<>();

    @EJB
    private SchemaExtensions extensions;

    UserType of(String tenantId, long version) {
        if (version == 0) {
            return UserType.PLAIN;
        }
        Known known = byTenant.get(tenantId);
        // What another request has read since this one's key was looked at is newer, never older.
        if (known != null && known.version >= version) {
            return known.type;
        }
        UserType read = UserType.of(extensions.list(tenantId));
        if (byTenant.size() >= MOST) {
            byTenant.clear();
        }
        byTenant.merge(
                tenantId, new Known(version, read), (there, here) -> there.version > here.version ? there : here);
        return read;
    }

    private record Known(long version, UserType type) {}
}
