package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.group.Group;
import dev.rollcall.group.GroupChange;
import dev.rollcall.group.GroupWrite;
import dev.rollcall.group.Groups;
import dev.rollcall.platform.NotFoundException;
import dev.rollcall.platform.Page;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.FilterParameter;
import dev.rollcall.scim.protocol.ListResponse;
import dev.rollcall.scim.protocol.Paging;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Criterion;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups (RFC 7644 §3.3 to §3.6). */
@RequestScoped
@Path("v2/{organization}/Groups")
@Produces(Scim.MEDIA_TYPE)
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
public class GroupsResource {
    @Inject
    private Caller caller;

    @EJB
    private Groups groups;

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode list() {
        var query = uri.getQueryParameters();
        Paging paging = Paging.of(query);
        Criterion criterion =
                FilterParameter.of(query).map(GroupFilters::criterion).orElseGet(Criterion.Everything::new);
        boolean withMembers = projection().shows("members");
        Page<Group> page = groups.search(caller.tenantId(), criterion, paging.offset(), paging.count(), withMembers);
        return ListResponse.of(
                page.total(),
                paging.startIndex(),
                page.items().stream().map(this::json).toList());
    }

    @GET
    @Path("{id}")
    public ObjectNode get(@PathParam("id") String id) {
        return groups.find(caller.tenantId(), id, projection().shows("members"))
                .map(this::json)
                .orElseThrow(() -> new NotFoundException("There is no group with the id " + id
                        + " in this organization. In Okta unlink the pushed group and push it again."));
    }

    @POST
    public Response create(ObjectNode body) {
        ObjectNode read = BodyReader.read(ResourceType.GROUP, body);
        String displayName = displayName(read);
        caller.about(displayName);
        GroupWrite written = groups.create(
                caller.tenantId(), caller.actor(), displayName, externalId(read), MemberIds.of(read.path("members")));
        return Response.created(URI.create(GroupJson.location(written.group(), caller.baseUrl())))
                .entity(get(written.group().id()))
                .build();
    }

    /** Replaces the group. {@code members} that are not mentioned stay; an empty list clears them. */
    @PUT
    @Path("{id}")
    public ObjectNode replace(@PathParam("id") String id, ObjectNode body) {
        ObjectNode read = BodyReader.read(ResourceType.GROUP, body);
        String displayName = displayName(read);
        caller.about(displayName);
        List<GroupChange> changes = new ArrayList<>();
        changes.add(new GroupChange.Rename(displayName));
        if (read.has("externalId")) {
            changes.add(new GroupChange.SetExternalId(externalId(read)));
        }
        if (read.has("members")) {
            changes.add(new GroupChange.ReplaceMembers(MemberIds.of(read.path("members"))));
        }
        groups.update(caller.tenantId(), id, caller.actor(), changes);
        return get(id);
    }

    /** Changes the group. Answers 204, which costs the same for every size of group; with {@code attributes} 200 (RFC 7644 §3.5.2). */
    @PATCH
    @Path("{id}")
    public Response patch(@PathParam("id") String id, ObjectNode body) {
        groups.update(caller.tenantId(), id, caller.actor(), GroupPatch.changes(PatchOperation.readAll(body)));
        return projection().isAsked()
                ? Response.ok(get(id)).build()
                : Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        groups.delete(caller.tenantId(), id, caller.actor());
        return Response.noContent().build();
    }

    private static String displayName(ObjectNode body) {
        JsonNode name = body.path("displayName");
        if (!name.isTextual()) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, "displayName is missing or empty. A group needs a name.");
        }
        return name.asText();
    }

    private static @Nullable String externalId(ObjectNode body) {
        return body.path("externalId").isTextual() ? body.path("externalId").asText() : null;
    }

    private Projection projection() {
        return Projection.of(ResourceType.GROUP, uri.getQueryParameters());
    }

    private ObjectNode json(Group group) {
        Projection projection = projection();
        return projection.apply(GroupJson.of(group, projection.shows("members"), caller.baseUrl()));
    }
}
