package dev.rollcall.scim.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;

/** PATCH as SCIM-SDK's server applies it to its one person, with its workarounds for vendors switched off. */
final class ScimSdkPatch {
    private static final String ID = "2819c223-7f76-453a-919d-413861904646";

    private ScimSdkPatch() {}

    static String apply(PatchRow row) {
        OnePerson people = new OnePerson(row.resource());
        ServiceProvider provider = ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(true).build())
                .build();
        var response = new ResourceEndpoint(provider, new UserEndpointDefinition(people))
                .handleRequest(
                        "https://localhost/scim/v2/Users/" + ID,
                        HttpMethod.PATCH,
                        row.message().toString(),
                        Map.of("Content-Type", "application/scim+json"),
                        new Context(null));
        return response instanceof ErrorResponse error
                ? Outcome.refused(
                        error.getHttpStatus(),
                        error.getScimException().getScimType() == null
                                ? ""
                                : error.getScimException().getScimType())
                : Outcome.changed(row.resource(), PatchRow.object(people.person.toString()));
    }

    /** Keeps the person in memory. */
    private static final class OnePerson extends ResourceHandler<User> {
        private User person;

        OnePerson(ObjectNode resource) {
            resource.put("id", ID);
            resource.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
            resource.putObject("meta").put("resourceType", "User").put("created", "2011-05-13T04:42:34Z");
            person = JsonHelper.readJsonDocument(resource.toString(), User.class);
        }

        @Override
        public User getResource(
                String id,
                List<SchemaAttribute> attributes,
                List<SchemaAttribute> excludedAttributes,
                Context context) {
            return person;
        }

        @Override
        public User updateResource(User changed, Context context) {
            person = changed;
            return changed;
        }

        @Override
        public User createResource(User resource, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PartialListResponse<User> listResources(
                long startIndex,
                int count,
                FilterNode filter,
                SchemaAttribute sortBy,
                SortOrder sortOrder,
                List<SchemaAttribute> attributes,
                List<SchemaAttribute> excludedAttributes,
                Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteResource(String id, Context context) {
            throw new UnsupportedOperationException();
        }
    }
}
