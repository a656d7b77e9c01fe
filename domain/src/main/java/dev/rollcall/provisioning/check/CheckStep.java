package dev.rollcall.provisioning.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request of a check with its answer.
 *
 * @param asked the path behind the Tenant URL, with its query
 * @param requestBody without passwords; null for none
 * @param status 0 where no answer came
 * @param responseBody its beginning; null for none
 * @param problem null where it went as Okta needs it
 * @param said what the problem is about, such as the answer's {@code detail} or a host's name; may be empty
 */
public record CheckStep(
        CheckedApp app,
        CheckedAction action,
        String method,
        String asked,
        @Nullable String requestBody,
        int status,
        @Nullable String responseBody,
        Duration took,
        @Nullable CheckProblem problem,
        String said) {
    public boolean isPassed() {
        return problem == null;
    }
}
