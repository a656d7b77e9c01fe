package dev.rollcall.scim.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A block of {@code patches.txt}.
 *
 * @param person the file of the resource, without its extension
 * @param what the request is for
 * @param operations each as JSON
 * @param rollcall the outcome in Rollcall; empty where both agree
 * @param because why they differ; empty where both agree
 */
record PatchRow(String person, String what, List<String> operations, String rollcall, String because) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLLCALL = "    rollcall ";
    private static final String BECAUSE = "    because ";

    static List<PatchRow> all() {
        List<PatchRow> rows = new ArrayList<>();
        for (String block : text("patches.txt").split("\n\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("# ")).toList();
            if (!lines.isEmpty()) {
                rows.add(row(lines));
            }
        }
        return rows;
    }

    private static PatchRow row(List<String> lines) {
        String head = lines.get(0);
        int colon = head.indexOf(": ");
        List<String> operations =
                lines.stream().filter(line -> line.startsWith("{")).toList();
        return new PatchRow(
                head.substring(0, colon),
                head.substring(colon + 2),
                operations,
                note(lines, ROLLCALL),
                note(lines, BECAUSE));
    }

    private static String note(List<String> lines, String head) {
        return lines.stream()
                .filter(line -> line.startsWith(head))
                .map(line -> line.substring(head.length()))
                .findFirst()
                .orElse("");
    }

    boolean differs() {
        return !because.isEmpty();
    }

    /** The person before, without what the server alone writes. */
    ObjectNode resource() {
        return object(text(person + ".json"));
    }

    /** The PATCH request's body. */
    ObjectNode message() {
        return message(operations);
    }

    static ObjectNode message(List<String> operations) {
        return object("""
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(String.join(",", operations)));
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(PatchRow.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return person + ": " + what;
    }
}
