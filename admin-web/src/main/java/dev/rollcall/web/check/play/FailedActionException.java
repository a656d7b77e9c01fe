package dev.rollcall.web.check.play;

/** A request did not go as Okta needs it: what would follow in the same action is not sent. */
final class FailedActionException extends Exception {
    private static final long serialVersionUID = 1L;
}
