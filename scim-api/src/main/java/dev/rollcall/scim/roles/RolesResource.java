package dev.rollcall.scim.roles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.role.Role;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.RoleSchema;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The roles that an identity provider can give. Primary Admin is none of them. */
@RequestScoped
@Path("v2/{organization}/Roles")
@Produces(Scim.MEDIA_TYPE)
public class RolesResource {
    @Inject
    private Caller caller;

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode list() {
        return roles().list(uri.getQueryParameters());
    }

    @GET
    @Path("{id}")
    public ObjectNode get(@PathParam("id") String id) {
        return roles().get(id, uri.getQueryParameters());
    }

    private FixedList roles() {
        return new FixedList(
                ResourceType.ROLE,
                List.of(
                        role(Role.LEARNER, "Learns. Does not sign in to Rollcall's admin site."),
                        role(Role.INSTRUCTOR, "Teaches. Does not sign in to Rollcall's admin site."),
                        role(Role.ADMIN, "Signs in to Rollcall's admin site and sees people, groups and activity.")));
    }

    private ObjectNode role(Role role, String description) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(RoleSchema.ROLE_URN);
        json.put("id", role.id());
        json.put("displayName", role.displayName());
        json.put("description", description);
        json.putObject("meta")
                .put("resourceType", ResourceType.ROLE.name())
                .put("location", caller.baseUrl() + ResourceType.ROLE.endpoint() + "/" + role.id());
        return json;
    }
}
