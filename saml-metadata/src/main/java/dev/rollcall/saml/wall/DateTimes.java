package dev.rollcall.saml.wall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in SAML are UTC, with or without saying so (SAML Core 2.0 §1.3.3). */
public final class DateTimes {
    private DateTimes() {}

    /**
     * The moment that an xs:dateTime names.
     *
     * @throws DateTimeException when it names none
     */
    public static Instant parse(String text) {
        var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                Characters.trimmed(text), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }
}
