package dev.rollcall.benchmark.micro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.schema.ResourceType;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** PATCH of a person from the message to the changed resource (RFC 7644 §3.5.2), without JSON's own reading. */
@State(Scope.Benchmark)
public class PatchBenchmark {
    private ObjectNode person = Json.readObject(Messages.PERSON.getBytes(StandardCharsets.UTF_8));
    private ObjectNode deactivation = message("{\"op\":\"replace\",\"value\":{\"active\":false}}");
    private ObjectNode workEmail = message(
            "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"alice.ng@example.com\"}");

    private static ObjectNode message(String operation) {
        String message = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";
        return Json.readObject(message.formatted(operation).getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public ObjectNode deactivate() {
        return patched(deactivation);
    }

    @Benchmark
    public ObjectNode replaceWorkEmail() {
        return patched(workEmail);
    }

    private ObjectNode patched(ObjectNode message) {
        var operations = PatchOperation.readAll(ResourceType.USER, message, Dialect.STANDARD);
        return ResourcePatch.of(operations, Dialect.STANDARD).apply(person).resource();
    }
}
