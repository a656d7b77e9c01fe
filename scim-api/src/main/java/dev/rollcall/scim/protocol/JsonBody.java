package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Bodies as JSON trees, no larger than {@link Scim#MAX_BODY}, counted while they are read. */
@Provider
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
@Produces({Scim.MEDIA_TYPE, Scim.JSON})
public class JsonBody implements MessageBodyReader<ObjectNode>, MessageBodyWriter<ObjectNode> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ObjectNode.class;
    }

    @Override
    public ObjectNode readFrom(
            Class<ObjectNode> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] text = bytes(body);
        if (text.length > Scim.MAX_BODY) {
            throw new ScimException(
                    413,
                    null,
                    "The request body is larger than " + Scim.MAX_BODY / (1024 * 1024)
                            + " MiB. Send fewer members or values in one request.");
        }
        return Json.readObject(text);
    }

    // What breaks off, or is sent in chunks that are none, is the client's fault and no failure of ours.
    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(Scim.MAX_BODY + 1);
        } catch (IOException e) {
            throw ScimException.badRequest(
                    ScimType.INVALID_SYNTAX, "The request body has not arrived whole. Send the request again.");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return ObjectNode.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            ObjectNode node,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.write(node));
    }
}
