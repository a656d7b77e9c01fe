package dev.rollcall.scim.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.query.ListResponse;
import dev.rollcall.scim.schema.Schema;
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
import java.util.stream.Stream;

/** The schemas that are supported (RFC 7644 §4). */
@RequestScoped
@Path("v2/{organization}/Schemas")
@Produces(Scim.MEDIA_TYPE)
public class SchemasResource {
    @Inject
    private Caller caller;

    @Context
    private UriInfo uri;

    @Inject
    private TenantSchemas tenantSchemas;

    @GET
    public ObjectNode list() {
        WithoutFilter.check(uri);
        List<ObjectNode> all =
                schemas().map(schema -> SchemaJson.of(schema, caller.baseUrl())).toList();
        return ListResponse.whole(all);
    }

    @GET
    @Path("{urn}")
    public ObjectNode get(@PathParam("urn") String urn) {
        return schemas()
                .filter(schema -> schema.id().equalsIgnoreCase(urn))
                .findFirst()
                .map(schema -> SchemaJson.of(schema, caller.baseUrl()))
                .orElseThrow(() -> new ScimException(404, null, Sentence.of("scim.unknown.schema", Quoted.of(urn))));
    }

    private Stream<Schema> schemas() {
        return tenantSchemas.all().stream()
                .flatMap(type -> Stream.concat(Stream.of(type.schema()), type.extensions().stream()));
    }
}
