package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.resource.ResourceRequests;
import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Groups (RFC 7644 §3.3 to §3.6). */
@ApplicationScoped
@Path("v2/{organization}/Groups")
@Produces(Scim.MEDIA_TYPE)
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
public class GroupsResource {
    @Inject
    private GroupOperations groups;

    @Inject
    private Caller caller;

    @GET
    public ObjectNode list() {
        return requests().list();
    }

    @POST
    @Path(".search")
    public ObjectNode search(ObjectNode searchRequest) {
        return requests().search(searchRequest);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return requests().get(id);
    }

    @POST
    public Response create(ObjectNode body) {
        return requests().create(body);
    }

    @PUT
    @Path("{id}")
    public Response replace(@PathParam("id") String id, ObjectNode body) {
        return requests().replace(id, body);
    }

    /** Answers 204, which costs the same for every size of group; with {@code attributes} 200 (RFC 7644 §3.5.2). */
    @PATCH
    @Path("{id}")
    public Response patch(@PathParam("id") String id, ObjectNode body) {
        if (requests().projection().isAsked()) {
            return requests().patch(id, body);
        }
        long version = groups.change(id, body, requests().condition());
        return Response.noContent()
                .header(HttpHeaders.ETAG, Preconditions.tag(version))
                .header(HttpHeaders.LOCATION, groups.location(id))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return requests().delete(id);
    }

    private ResourceRequests requests() {
        return new ResourceRequests(groups, caller.request());
    }
}
