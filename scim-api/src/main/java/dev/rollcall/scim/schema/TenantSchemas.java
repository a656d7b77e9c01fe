package dev.rollcall.scim.schema;

import dev.rollcall.scim.protocol.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource types as the caller's organization has them: those of the RFC, and its own extensions of User. */
@RequestScoped
public class TenantSchemas {
    @Inject
    private Caller caller;

    @Inject
    private KnownUserTypes known;

    private @Nullable UserType user;

    public UserType user() {
        if (user == null) {
            user = known.of(caller.tenantId(), caller.schemaVersion());
        }
        return user;
    }

    /** In the order of {@link ResourceType#ALL}. */
    public List<ResourceType> all() {
        return ResourceType.ALL.stream()
                .map(type -> type.equals(ResourceType.USER) ? user().type() : type)
                .toList();
    }
}
