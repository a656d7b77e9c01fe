package dev.rollcall.scim.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** {@code /Me} (RFC 7644 §3.11): a Secret Key belongs to an organization, so there is no person that it could mean. */
@RequestScoped
@Path("v2/{organization}/Me")
@Produces(Scim.MEDIA_TYPE)
public class MeResource {
    @GET
    public ObjectNode get() {
        throw notImplemented();
    }

    @POST
    public ObjectNode create() {
        throw notImplemented();
    }

    @PUT
    public ObjectNode replace() {
        throw notImplemented();
    }

    @PATCH
    public ObjectNode patch() {
        throw notImplemented();
    }

    @DELETE
    public ObjectNode delete() {
        throw notImplemented();
    }

    private static ScimException notImplemented() {
        return new ScimException(501, null, Sentence.of("scim.unknown.me"));
    }
}
