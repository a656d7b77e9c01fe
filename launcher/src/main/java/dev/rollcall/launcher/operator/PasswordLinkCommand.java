package dev.rollcall.launcher.operator;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rollcall password-link <organization> <user name> [--remove-second-factor]}: asks the server that runs here
 * for a link with which that admin sets a new password, and lets it remove the second factors that are lost with it.
 */
public final class PasswordLinkCommand {
    /** Its first argument. */
    public static final String NAME = "password-link";
    /** What may stand behind the user name. */
    public static final String REMOVE_SECOND_FACTOR = "--remove-second-factor";

    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final URI server;
    private final Optional<String> operatorKey;

    /**
     * @param server where the server of this machine is reached, without a slash at the end
     * @param operatorKey the value of {@code rollcall.operator.key}
     */
    public PasswordLinkCommand(URI server, Optional<String> operatorKey) {
        this.server = server;
        this.operatorKey = operatorKey;
    }

    /**
     * Makes a link.
     *
     * @return the link, on one line
     * @throws StartupFailure with what is wrong, and what to do
     */
    public String run(String organization, String userName, boolean removeSecondFactor) throws InterruptedException {
        String key = operatorKey.orElseThrow(() -> new StartupFailure(
                "No link was made. Set ROLLCALL_OPERATOR_KEY to the operator key that the server was started with."));
        var request = HttpRequest.newBuilder(server.resolve("/operator/v1/password-links"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"organization\":" + quoted(organization) + ",\"userName\":"
                        + quoted(userName) + ",\"removeSecondFactor\":" + removeSecondFactor + "}"))
                .build();
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartupFailure(
                    "No link was made. Nothing answers at " + server
                            + ": start Rollcall, or set ROLLCALL_HTTP_ADDRESS and ROLLCALL_HTTP_PORT as it was"
                            + " started.",
                    e);
        }
        if (answer.statusCode() == CREATED) {
            return member("link", answer.body()).orElse(answer.body());
        }
        throw new StartupFailure("No link was made. " + refusal(answer));
    }

    private static String refusal(HttpResponse<String> answer) {
        if (answer.statusCode() == UNAUTHORIZED) {
            return "ROLLCALL_OPERATOR_KEY is not the operator key that the server was started with. Set it to that"
                    + " one.";
        }
        return member("error", answer.body())
                .orElseGet(() -> answer.statusCode() == NOT_FOUND
                        ? "The server was started without ROLLCALL_OPERATOR_KEY: set it, and start the server again."
                        : "The server has answered " + answer.statusCode() + ". Look for the reason in its log.");
    }

    /** A text as JSON writes it (RFC 8259 §7). */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** A text of a flat JSON object. */
    static Optional<String> member(String name, String json) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        return member.find() ? Optional.of(member.group(1).replaceAll("\\\\(.)", "$1")) : Optional.empty();
    }
}
