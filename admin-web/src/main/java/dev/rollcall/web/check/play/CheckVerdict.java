package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.CheckProblem;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Okta could go on with an answer.
 *
 * @param problem null where it could
 * @param about what the problem is about; may be empty
 */
record CheckVerdict(@Nullable CheckProblem problem, String about) {
    private static final CheckVerdict GOOD = new CheckVerdict(null, "");
    private static final int LONGEST = 2000;

    static CheckVerdict of(CheckAnswer answer, Wanted wanted) {
        int status = answer.status();
        Optional<JsonObject> body = answer.json();
        if (status == wanted.status() && answer.body().length == 0 && status == 204) {
            return GOOD;
        } else if (status >= 300 && status < 400) {
            return new CheckVerdict(CheckProblem.REDIRECTED, String.valueOf(status));
        } else if (body.isEmpty()) {
            return new CheckVerdict(
                    status == 502 || status == 503 || status == 504 ? CheckProblem.PROXY : CheckProblem.NOT_SCIM,
                    String.valueOf(status));
        } else if (status >= 400) {
            return refused(status, body.get());
        }
        // Of a list that was too long to read all of it only the beginning is known.
        return status == wanted.status() && (answer.cut() || wanted.body().test(body.get()))
                ? GOOD
                : new CheckVerdict(CheckProblem.UNEXPECTED, wanted.status() + " " + wanted.said());
    }

    private static CheckVerdict refused(int status, JsonObject error) {
        if (!error.containsKey("schemas")) {
            return new CheckVerdict(CheckProblem.NOT_SCIM, String.valueOf(status));
        }
        String detail = error.getString("detail", "");
        return new CheckVerdict(
                switch (status) {
                    case 401 -> CheckProblem.KEY_REFUSED;
                    case 403 -> CheckProblem.FORBIDDEN;
                    case 404 -> CheckProblem.NOT_FOUND;
                    case 429 -> CheckProblem.TOO_MANY;
                    case 503 -> CheckProblem.BUSY;
                    default -> CheckProblem.REFUSED;
                },
                detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST));
    }
}
