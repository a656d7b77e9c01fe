package dev.rollcall.scim.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.query.ListResponse;
import dev.rollcall.scim.schema.TenantSchemas;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The kinds of resources there are (RFC 7644 §4, RFC 7643 §6). */
@RequestScoped
@Path("v2/{organization}/ResourceTypes")
@Produces(Scim.MEDIA_TYPE)
public class ResourceTypesResource {
    @Inject
    private Caller caller;

    @Context
    private UriInfo uri;

    @Inject
    private TenantSchemas schemas;

    @GET
    public ObjectNode list() {
        WithoutFilter.check(uri);
        List<ObjectNode> all = schemas.all().stream()
                .map(type -> SchemaJson.of(type, caller.baseUrl()))
                .toList();
        return ListResponse.whole(all);
    }

    @GET
    @Path("{name}")
    public ObjectNode get(@PathParam("name") String name) {
        return schemas.all().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> SchemaJson.of(type, caller.baseUrl()))
                .orElseThrow(
                        () -> new ScimException(404, null, Sentence.of("scim.unknown.resourceType", Quoted.of(name))));
    }
}
