package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.CheckProblem;

/** No answer came, and why. */
final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CheckProblem problem;
    private final String about;

    /** @param about what the problem's words are about, such as a host */
    NoAnswerException(CheckProblem problem, String about) {
        super(problem + " " + about);
        this.problem = problem;
        this.about = about;
    }

    CheckProblem problem() {
        return problem;
    }

    String about() {
        return about;
    }
}
