package dev.rollcall.administration;

import dev.rollcall.activity.HistoryEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an entry, as the entry of a restoration names it. */
final class RestoredMoment {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private RestoredMoment() {}

    static String of(HistoryEntry entry) {
        return of(entry.entry().time());
    }

    static String of(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
