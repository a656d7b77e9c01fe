package dev.rollcall.directory.held;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.text.Quoted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An admin has rejected the change that is asked for again. */
public final class RejectedException extends ConflictException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    RejectedException(HeldOperation operation, String targetName, String by, Instant at) {
        super(Quoted.of(by) + " rejected this request to " + operation.verb() + " " + Quoted.of(targetName) + " on "
                + DAY.format(at.atOffset(ZoneOffset.UTC))
                + ", and nothing was changed. In Okta undo the change that led to it, such as by assigning the person or the"
                + " group again. If it is intended after all, a Primary Admin releases it in Rollcall (Settings > Single"
                + " Sign-on > Configure Okta > SCIM > Held changes > Rejected); then retry this task in Okta.");
    }
}
