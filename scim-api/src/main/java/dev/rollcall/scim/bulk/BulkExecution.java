package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.call.Refusals;
import dev.rollcall.scim.error.Failures;
import dev.rollcall.scim.groups.GroupOperations;
import dev.rollcall.scim.interop.wording.RefusalWording;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.resource.Representation;
import dev.rollcall.scim.resource.ResourceOperations;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.users.UserOperations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Does one operation of a bulk request and tells what became of it. */
@ApplicationScoped
public class BulkExecution {
    @Inject
    private UserOperations users;

    @Inject
    private GroupOperations groups;

    @Inject
    private Caller caller;

    @Inject
    private Refusals refusals;

    @Inject
    private RefusalWording wording;

    /** The operation's part of the answer; it has a {@code response} where the operation failed. */
    ObjectNode execute(BulkOperation operation, BulkIds ids) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("method", Quoted.of(operation.method()));
        if (operation.bulkId() != null) {
            result.put("bulkId", operation.bulkId());
        }
        caller.beginOperation();
        try {
            attempt(operation, ids, result);
            ids.succeed(operation);
        } catch (RuntimeException e) {
            ids.fail(operation);
            fail(operation, result, Failures.response(e));
        }
        return result;
    }

    private void attempt(BulkOperation operation, BulkIds ids, ObjectNode result) {
        ResourceOperations resources = resources(operation);
        Projection least = Projection.of(resources.type(), List.of("id"), List.of());
        VersionCondition version = Preconditions.ifMatch(operation.version());
        String id = ids.resolve(operation.id());
        String location = caller.baseUrl() + '/' + operation.endpoint() + '/';
        switch (operation.method()) {
            case "POST" -> done(result, 201, resources.create(ids.idFor(operation), data(operation, ids), least));
            case "PUT" -> done(result, 200, resources.replace(id, data(operation, ids), version, least));
            case "PATCH" -> done(result, 200, resources.patch(id, data(operation, ids), version, least));
            default -> {
                resources.delete(id, version);
                result.put("location", location + id).put("status", "204");
            }
        }
    }

    private ResourceOperations resources(BulkOperation operation) {
        boolean creation = operation.isCreation();
        if (!List.of("POST", "PUT", "PATCH", "DELETE").contains(operation.method())) {
            throw refused(Sentence.of("scim.bulk.method", Quoted.of(operation.method())));
        }
        if (creation && operation.bulkId() == null) {
            throw refused(Sentence.of("scim.bulk.noBulkId"));
        }
        boolean addressed = !operation.id().isEmpty() && operation.path().matches("/*[^/]+/[^/]+/?");
        if (creation ? !operation.id().isEmpty() : !addressed) {
            throw refused(Sentence.of("scim.bulk.path", Quoted.of(operation.path()), operation.method()));
        }
        return switch (operation.endpoint()) {
            case "Users" -> users;
            case "Groups" -> groups;
            default -> throw refused(Sentence.of("scim.bulk.noResource", Quoted.of(operation.path())));
        };
    }

    private static ScimException refused(Sentence detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }

    private static ObjectNode data(BulkOperation operation, BulkIds ids) {
        if (operation.data() == null) {
            throw refused(Sentence.of("scim.bulk.noData"));
        }
        ids.refuseCircle(operation);
        return ids.resolve(operation.data());
    }

    private static void done(ObjectNode result, int status, Representation resource) {
        result.put("location", resource.location());
        result.put("version", Preconditions.tag(resource.version()));
        result.put("status", Integer.toString(status));
    }

    private void fail(BulkOperation operation, ObjectNode result, Response failure) {
        if (!operation.isCreation() && !operation.id().isEmpty()) {
            result.put(
                    "location",
                    caller.baseUrl() + '/' + Quoted.of(operation.endpoint()) + '/' + Quoted.of(operation.id()));
        }
        result.put("status", Integer.toString(failure.getStatus()));
        // The activity keeps it as it was said, and the client reads it in the words of its identity provider.
        refusals.note(operation.method(), operation.endpoint(), operation.id(), failure);
        if (failure.getEntity() instanceof ObjectNode error) {
            wording.word(error);
            result.set("response", error);
        }
    }
}
