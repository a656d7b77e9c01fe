package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import java.util.Arrays;
import java.util.Map;

/**
 * Bodies as JSON trees, no larger than {@link Scim#MAX_BODY} and of no more values than {@link Scim#MAX_VALUES}, both
 * counted before a tree is made of them.
 */
@Provider
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
@Produces({Scim.MEDIA_TYPE, Scim.JSON})
public class JsonBody implements MessageBodyReader<ObjectNode>, MessageBodyWriter<JsonNode> {
    // Smaller bodies are many and weigh nothing.
    private static final int UNCOUNTED = 64 * 1024;
    // Half of a member, with the copy in the shape of its schema.
    private static final int BYTES_OF_A_VALUE = 256;

    @Inject
    private BodyMemory memory;

    @Inject
    private Caller caller;

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
        String coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new ScimException(
                    415,
                    null,
                    Sentence.of("scim.body.compressed", Quoted.of(coding)),
                    Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
        var held = new HeldBody(memory, caller);
        byte[] text = bytes(body, held);
        caller.bodies().received(text);
        if (text.length > UNCOUNTED) {
            int values = Json.values(text);
            if (values > Scim.MAX_VALUES) {
                throw new ScimException(413, null, Sentence.of("scim.body.values", Scim.MAX_VALUES));
            }
            held.take((long) values * BYTES_OF_A_VALUE);
        }
        return Json.readObject(text);
    }

    private static byte[] bytes(InputStream body, HeldBody held) {
        try {
            byte[] text = body.readNBytes(UNCOUNTED);
            while (text.length <= Scim.MAX_BODY) {
                byte[] more = body.readNBytes(Math.min(text.length, Scim.MAX_BODY + 1 - text.length));
                if (more.length == 0) {
                    return text;
                }
                held.take(2L * more.length);
                byte[] whole = Arrays.copyOf(text, text.length + more.length);
                System.arraycopy(more, 0, whole, text.length, more.length);
                text = whole;
            }
        } catch (IOException e) {
            // What breaks off, or is sent in chunks that are none, is the client's fault and no failure of ours.
            throw ScimException.badRequest(ScimType.INVALID_SYNTAX, Sentence.of("scim.body.broken"));
        }
        throw new ScimException(413, null, Sentence.of("scim.body.size", Scim.MAX_BODY / (1024 * 1024)));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            JsonNode node,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Json.write(node, caller.bodies().remembering(body));
    }
}
