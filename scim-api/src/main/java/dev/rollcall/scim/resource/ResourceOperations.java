package dev.rollcall.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.scim.filter.Searchable;
import dev.rollcall.scim.query.ListRequest;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;

/**
 * What can be done with one kind of resource (RFC 7644 §3.2), whether a request of its own or an operation of a bulk
 * request asks for it. Each write is one transaction. What is refused is a
 * {@link dev.rollcall.platform.failure.DomainException}, whose message is the answer's {@code detail}.
 */
public interface ResourceOperations {
    ResourceType type();

    /** What the lists of these resources can be asked. */
    Searchable searchable();

    ObjectNode list(ListRequest request);

    Representation get(String id, Projection projection);

    /** @param id of the new resource, fresh from {@link dev.rollcall.platform.Ids#next()} */
    Representation create(String id, ObjectNode body, Projection projection);

    Representation replace(String id, ObjectNode body, VersionCondition version, Projection projection);

    Representation patch(String id, ObjectNode body, VersionCondition version, Projection projection);

    void delete(String id, VersionCondition version);
}
