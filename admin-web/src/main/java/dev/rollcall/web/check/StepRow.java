package dev.rollcall.web.check;

import dev.rollcall.provisioning.check.CheckProblem;
import dev.rollcall.provisioning.check.CheckStep;
import dev.rollcall.web.shell.Texts;
import java.util.Objects;

/** A request of a check as the page shows it, with what Okta would make of it. */
public final class StepRow {
    private final CheckStep step;

    StepRow(CheckStep step) {
        this.step = step;
    }

    /** Method and address. */
    public String getAsked() {
        return step.method() + " " + step.asked();
    }

    /** The status, or an empty text where no answer came. */
    public String getStatus() {
        return step.status() == 0 ? "" : String.valueOf(step.status());
    }

    public boolean isPassed() {
        return step.isPassed();
    }

    public String getTook() {
        return Texts.of("entry.text.took", Math.max(1, step.took().toMillis()));
    }

    /** What was sent, with the header that Okta's key stands in. */
    public String getRequest() {
        String body = step.requestBody();
        return getAsked() + "\nAuthorization: Bearer rck_•••" + (body == null ? "" : "\n\n" + body);
    }

    /** What was answered; an empty text for nothing. */
    public String getResponseBody() {
        return Objects.requireNonNullElse(step.responseBody(), "");
    }

    /** What is wrong, in a sentence. */
    public String getProblem() {
        return about("problem");
    }

    /** What to do. */
    public String getNext() {
        return about("next");
    }

    private String about(String kind) {
        CheckProblem problem = step.problem();
        return problem == null ? "" : Texts.of("check." + kind + "." + problem, step.said());
    }

    /** What an admin would read in Okta. */
    public String getInOkta() {
        return step.isPassed() ? "" : Texts.of("check.okta." + step.action(), reason(), remote());
    }

    /** Okta puts the status's name there, and what it was told. */
    private String remote() {
        boolean told = step.status() >= 400
                && !step.said().isEmpty()
                && step.problem() != CheckProblem.NOT_SCIM
                && step.problem() != CheckProblem.PROXY;
        return told ? " " + Texts.of("check.okta.remote", step.said()) : "";
    }

    private String reason() {
        String key = "check.status." + step.status();
        return Texts.has(key) ? Texts.of(key) : Texts.of("check.status.none");
    }
}
