package dev.rollcall.benchmark.micro;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Bodies as they are read, and answers as they are written. */
@State(Scope.Benchmark)
public class JsonBenchmark {
    private byte[] body = Messages.PERSON.getBytes(StandardCharsets.UTF_8);
    private ObjectNode person = Json.readObject(body);
    private ObjectNode page = page(person);

    private static ObjectNode page(ObjectNode person) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        var resources = page.putArray("Resources");
        for (int i = 0; i < 100; i++) {
            resources.add(person);
        }
        return page;
    }

    @Benchmark
    public ObjectNode readPerson() {
        return Json.readObject(body);
    }

    @Benchmark
    public byte[] writePerson() throws IOException {
        return text(person);
    }

    @Benchmark
    public byte[] writePageOf100() throws IOException {
        return text(page);
    }

    private static byte[] text(ObjectNode node) throws IOException {
        var text = new ByteArrayOutputStream();
        Json.write(node, text);
        return text.toByteArray();
    }
}
