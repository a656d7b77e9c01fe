package dev.rollcall.scim.discovery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Scim;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/**
 * What of the protocol is supported (RFC 7643 §5, RFC 9865 §4). Answered without a key, so that clients learn how to
 * authenticate.
 */
@RequestScoped
@Path("v2/{organization}/ServiceProviderConfig")
@Produces(Scim.MEDIA_TYPE)
public class ServiceProviderConfigResource {
    private static final String URN = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    @Inject
    private Caller caller;

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode get() {
        WithoutFilter.check(uri);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(URN);
        supported(json, "patch", true);
        supported(json, "bulk", true).put("maxOperations", Scim.MAX_OPERATIONS).put("maxPayloadSize", Scim.MAX_BODY);
        supported(json, "filter", true).put("maxResults", Scim.MAX_COUNT);
        supported(json, "changePassword", false);
        supported(json, "sort", true);
        supported(json, "etag", true);
        json.putObject("pagination")
                .put("cursor", true)
                .put("index", true)
                .put("defaultPaginationMethod", "index")
                .put("defaultPageSize", Scim.DEFAULT_COUNT)
                .put("maxPageSize", Scim.MAX_COUNT)
                .put("cursorTimeout", Scim.CURSOR_SECONDS);
        json.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Secret Key")
                .put("description", "A Secret Key of the organization as bearer token (RFC 6750).")
                .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
                .put("primary", true);
        SchemaJson.meta(json, "ServiceProviderConfig", caller.baseUrl() + "/ServiceProviderConfig");
        return json;
    }

    private static ObjectNode supported(ObjectNode json, String feature, boolean supported) {
        return json.putObject(feature).put("supported", supported);
    }
}
