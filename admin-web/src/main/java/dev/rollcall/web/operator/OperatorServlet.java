package dev.rollcall.web.operator;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.setup.OperatorKey;
import dev.rollcall.web.shell.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A POST of JSON with the operator key: 201 with JSON, or a refusal as {@code {"error": "..."}}; 404 where no operator
 * key is configured.
 */
abstract class OperatorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_SENTENCE = 2_000;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OperatorKey> key = OperatorKey.configured();
        if (key.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!key.get().isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, Texts.of("operator.text.wrongKey"));
        } else {
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Texts.of("operator.text.tooLarge"));
            return;
        }
        try {
            JsonObject made = make(request, new String(body, StandardCharsets.UTF_8));
            write(response, HttpServletResponse.SC_CREATED, made);
        } catch (NotFoundException e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (ConflictException e) {
            refuse(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        } catch (DomainException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Makes what the body asks for.
     *
     * @return the answer
     * @throws DomainException with the sentence of the refusal
     */
    abstract JsonObject make(HttpServletRequest request, String body);

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        write(
                response,
                status,
                Json.createObjectBuilder()
                        .add("error", Quoted.of(sentence, LONGEST_SENTENCE))
                        .build());
    }

    private static void write(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
