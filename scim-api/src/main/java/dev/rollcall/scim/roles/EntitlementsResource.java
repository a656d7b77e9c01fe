package dev.rollcall.scim.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.schema.ResourceType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Entitlements, of which Rollcall has none: Okta asks for the list all the same. */
@RequestScoped
@Path("v2/{organization}/Entitlements")
@Produces(Scim.MEDIA_TYPE)
public class EntitlementsResource {
    private static final FixedList NONE = new FixedList(ResourceType.ENTITLEMENT, List.of());

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode list() {
        return NONE.list(uri.getQueryParameters());
    }

    @GET
    @Path("{id}")
    public ObjectNode get(@PathParam("id") String id) {
        return NONE.get(id, uri.getQueryParameters());
    }
}
