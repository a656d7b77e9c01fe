package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Asks the application over HTTP, as its users will, whether it answers. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpRequest request;

    Readiness(URI server) {
        request = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Waits for the first good answer.
     *
     * @throws StartupFailure when there is none within a minute
     */
    void await() throws InterruptedException {
        var client = HttpClient.newBuilder().build();
        var deadline = Instant.now().plus(LIMIT);
        var answer = "no answer";
        while (Instant.now().isBefore(deadline)) {
            try {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status == 200) {
                    return;
                }
                answer = "status " + status;
            } catch (IOException e) {
                answer = String.valueOf(e);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new StartupFailure(
                "Rollcall did not start. " + request.uri() + " is not ready after a minute: " + answer + ".");
    }
}
