package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.NotFoundException;
import dev.rollcall.platform.Page;
import dev.rollcall.scim.interop.entra.EntraRoles;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.FilterParameter;
import dev.rollcall.scim.protocol.ListResponse;
import dev.rollcall.scim.protocol.Paging;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Criterion;
import dev.rollcall.user.Role;
import dev.rollcall.user.User;
import dev.rollcall.user.UserProfile;
import dev.rollcall.user.Users;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/** People (RFC 7644 §3.3 to §3.6). */
@RequestScoped
@Path("v2/{organization}/Users")
@Produces(Scim.MEDIA_TYPE)
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
public class UsersResource {
    @Inject
    private Caller caller;

    @EJB
    private Users users;

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode list() {
        var query = uri.getQueryParameters();
        Paging paging = Paging.of(query);
        Criterion criterion =
                FilterParameter.of(query).map(UserFilters::criterion).orElseGet(Criterion.Everything::new);
        Page<User> page = users.search(caller.tenantId(), criterion, paging.offset(), paging.count());
        return ListResponse.of(
                page.total(),
                paging.startIndex(),
                page.items().stream().map(this::json).toList());
    }

    @GET
    @Path("{id}")
    public ObjectNode get(@PathParam("id") String id) {
        return users.find(caller.tenantId(), id)
                .map(this::json)
                .orElseThrow(() -> new NotFoundException("There is no person with the id " + id
                        + " in this organization. In Okta unassign the person from the app and assign them again."));
    }

    @POST
    public Response create(ObjectNode body) {
        UserProfile profile = UserBody.created(read(body));
        caller.about(profile.userName());
        User user = users.create(caller.tenantId(), caller.actor(), Role.LEARNER, profile);
        return Response.created(URI.create(UserJson.location(user, caller.baseUrl())))
                .entity(json(user))
                .build();
    }

    @PUT
    @Path("{id}")
    public ObjectNode replace(@PathParam("id") String id, ObjectNode body) {
        ObjectNode read = read(body);
        caller.about(read.path("userName").asText());
        return update(id, before -> UserBody.replaced(read, before));
    }

    @PATCH
    @Path("{id}")
    public ObjectNode patch(@PathParam("id") String id, ObjectNode body) {
        List<PatchOperation> operations = PatchOperation.readAll(body);
        return update(id, before -> {
            caller.about(before.userName());
            ObjectNode patched = ResourcePatch.apply(ResourceType.USER, UserJson.attributes(before), operations);
            return UserBody.patched(EntraRoles.unwrap(patched), before);
        });
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        users.delete(caller.tenantId(), id, caller.actor());
        return Response.noContent().build();
    }

    private ObjectNode update(String id, UnaryOperator<UserProfile> change) {
        return json(users.update(caller.tenantId(), id, caller.actor(), before -> {
            UserProfile after = change.apply(before);
            if (before.active() && !after.active()) {
                caller.hasDeactivated();
            }
            return after;
        }));
    }

    private static ObjectNode read(ObjectNode body) {
        return EntraRoles.unwrap(BodyReader.read(ResourceType.USER, body));
    }

    private ObjectNode json(User user) {
        return Projection.of(ResourceType.USER, uri.getQueryParameters()).apply(UserJson.of(user, caller.baseUrl()));
    }
}
