package dev.rollcall.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.query.ListRequestReader;
import dev.rollcall.scim.schema.Projection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * One HTTP request for a kind of resource (RFC 7644 §3.2, table 2): its parameters and conditions (§3.14) in, its
 * answer with ETag out.
 */
public record ResourceRequests(ResourceOperations operations, ContainerRequestContext request) {
    public ObjectNode list() {
        return operations.list(ListRequestReader.of(request.getUriInfo().getQueryParameters()));
    }

    public ObjectNode search(ObjectNode searchRequest) {
        return operations.list(ListRequestReader.of(searchRequest));
    }

    public Response get(String id) {
        Representation resource = operations.get(id, projection());
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (resource.coveredByVersion() && Preconditions.isKnown(known, resource.version())) {
            return named(Response.notModified(), resource).build();
        }
        return answer(Response.ok(), resource);
    }

    public Response create(ObjectNode body) {
        Representation made = operations.create(Ids.next(), body, projection());
        return answer(Response.status(Response.Status.CREATED), made);
    }

    public Response replace(String id, ObjectNode body) {
        return answer(Response.ok(), operations.replace(id, body, condition(), projection()));
    }

    public Response patch(String id, ObjectNode body) {
        return answer(Response.ok(), operations.patch(id, body, condition(), projection()));
    }

    public Response delete(String id) {
        operations.delete(id, condition());
        return Response.noContent().build();
    }

    /** What the client wants to see of the resource. */
    public Projection projection() {
        return Projection.of(operations.type(), request.getUriInfo().getQueryParameters());
    }

    /** Which versions the client allows to be changed. */
    public VersionCondition condition() {
        if (request.getHeaders().containsKey(HttpHeaders.IF_NONE_MATCH)) {
            throw new ScimException(412, null, Sentence.of("scim.request.ifNoneMatch"));
        }
        return Preconditions.ifMatch(request.getHeaderString(HttpHeaders.IF_MATCH));
    }

    private static Response answer(Response.ResponseBuilder builder, Representation resource) {
        return named(builder, resource).entity(resource.json()).build();
    }

    private static Response.ResponseBuilder named(Response.ResponseBuilder builder, Representation resource) {
        return builder.header(HttpHeaders.ETAG, Preconditions.tag(resource.version()))
                .header(HttpHeaders.LOCATION, resource.location());
    }
}
