package dev.rollcall.scim.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Error messages (RFC 7644 §3.12). */
public final class ScimErrors {
    // Sentences quote what they name short already; this holds for those that come from elsewhere.
    private static final int LONGEST_DETAIL = 2_000;

    private ScimErrors() {}

    /** The message; {@code status} is a string, as the RFC has it. */
    public static ObjectNode body(int status, @Nullable ScimType scimType, String detail) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putArray("schemas").add(Scim.ERROR);
        error.put("status", Integer.toString(status));
        if (scimType != null) {
            error.put("scimType", scimType.keyword());
        }
        error.put("detail", Quoted.of(detail, LONGEST_DETAIL));
        return error;
    }

    /** A refusal in words of its own. */
    public static Response response(int status, Sentence detail) {
        return response(status, null, detail.english());
    }

    /** @param detail what an exception says, or what has come from elsewhere */
    static Response response(int status, @Nullable ScimType scimType, String detail) {
        return Response.status(status)
                .type(Scim.MEDIA_TYPE)
                .entity(body(status, scimType, detail))
                .build();
    }
}
