package dev.rollcall.scim.oracle.scimpatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The npm package {@code scim-patch} in a process of its own, asked line by line. */
final class ScimPatch implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /** @param program the directory with {@code answer.js} and what it needs */
    ScimPatch(Path program) {
        try {
            process = new ProcessBuilder("node", "answer.js")
                    .directory(program.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Node.js 18 or newer has to be on the path", e);
        }
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The resource as the operations leave it, or an object with {@code refused}. */
    ObjectNode apply(ObjectNode resource, List<ObjectNode> operations) {
        var question = JSON.createObjectNode();
        question.set("resource", resource);
        question.putArray("operations").addAll(operations);
        try {
            questions.write(question.toString());
            questions.newLine();
            questions.flush();
            return (ObjectNode) JSON.readTree(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
