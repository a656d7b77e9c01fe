package dev.rollcall.scim.schema;

import dev.rollcall.scim.protocol.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The resource types as the caller's organization has them: those of the RFC, and its own extensions of User. */
@ApplicationScoped
public class TenantSchemas {
    @Inject
    private Caller caller;

    @Inject
    private KnownUserTypes known;

    public UserType user() {
        return known.of(caller.tenantId(), caller.schemaVersion());
    }

    /** In the order of {@link ResourceType#ALL}. */
    public List<ResourceType> all() {
        return ResourceType.ALL.stream()
                .map(type -> type.equals(ResourceType.USER) ? user().type() : type)
                .toList();
    }
}
