package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.BegunCheck;
import dev.rollcall.provisioning.check.CheckProblem;
import dev.rollcall.provisioning.check.CheckStep;
import dev.rollcall.provisioning.check.CheckedAction;
import dev.rollcall.provisioning.check.CheckedApp;
import dev.rollcall.provisioning.check.SetUpChecks;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The requests of one check, one after the other; each is noted as it is answered. */
final class CheckTalk {
    /** The whole check takes no longer, however slow each answer is. */
    private static final Duration ALL = Duration.ofSeconds(60);

    private static final int LONGEST_WAIT = 5;
    private static final int MOST_WAITS = 3;

    private final CheckClient client;
    private final SetUpChecks checks;
    private final BegunCheck check;
    private final String tenantUrl;
    private final Instant end = Instant.now().plus(ALL);
    private int position;

    /** @param tenantUrl without a slash at the end */
    CheckTalk(CheckClient client, SetUpChecks checks, BegunCheck check, String tenantUrl) {
        this.client = client;
        this.checks = checks;
        this.check = check;
        this.tenantUrl = tenantUrl;
    }

    /**
     * Sends a request and notes what came of it.
     *
     * @param asked the path behind the Tenant URL, with its query
     * @return the answer's body; an empty object where it has none
     * @throws FailedActionException where it is not what Okta needs
     */
    JsonObject ask(
            CheckedApp app, CheckedAction action, String method, String asked, @Nullable JsonObject body, Wanted wanted)
            throws FailedActionException {
        long begin = System.nanoTime();
        Outcome outcome = outcome(method, asked, body, wanted);
        var step = new CheckStep(
                app,
                action,
                method,
                ShownJson.decoded(asked),
                body == null ? null : ShownJson.of(body),
                outcome.status(),
                outcome.shown(),
                Duration.ofNanos(System.nanoTime() - begin),
                outcome.problem(),
                outcome.about());
        boolean goesOn = checks.note(check, position++, step);
        if (!goesOn || outcome.problem() != null) {
            throw new FailedActionException();
        }
        return outcome.body();
    }

    private record Outcome(
            int status,
            @Nullable String shown,
            JsonObject body,
            @Nullable CheckProblem problem,
            String about) {
        static Outcome none(CheckProblem problem, String about) {
            return new Outcome(0, null, JsonObject.EMPTY_JSON_OBJECT, problem, about);
        }
    }

    private Outcome outcome(String method, String asked, @Nullable JsonObject body, Wanted wanted) {
        if (Instant.now().isAfter(end)) {
            return Outcome.none(CheckProblem.OUT_OF_TIME, String.valueOf(ALL.toSeconds()));
        }
        try {
            URI address = URI.create(tenantUrl + asked);
            String sent = body == null ? null : body.toString();
            CheckAnswer answer = client.send(method, address, check.secret(), sent);
            for (int i = 0; i < MOST_WAITS && isToWait(answer); i++) {
                TimeUnit.SECONDS.sleep(answer.retryAfter());
                answer = client.send(method, address, check.secret(), sent);
            }
            var verdict = CheckVerdict.of(answer, wanted);
            return new Outcome(
                    answer.status(),
                    ShownJson.of(answer),
                    answer.json().orElse(JsonObject.EMPTY_JSON_OBJECT),
                    verdict.problem(),
                    verdict.about());
        } catch (NoAnswerException e) {
            return Outcome.none(e.problem(), e.about());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.none(CheckProblem.OUT_OF_TIME, String.valueOf(ALL.toSeconds()));
        }
    }

    // A rate that is passed for a moment is nothing that Okta shows: it waits.
    private static boolean isToWait(CheckAnswer answer) {
        return answer.status() == 429 && answer.retryAfter() > 0 && answer.retryAfter() <= LONGEST_WAIT;
    }
}
