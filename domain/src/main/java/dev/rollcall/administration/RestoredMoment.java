package dev.rollcall.administration;

import dev.rollcall.activity.HistoryEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an entry, as the entry of a restoration names it. */
final class RestoredMoment {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private RestoredMoment() {}

    static String of(HistoryEntry entry) {
        return MINUTE.format(entry.entry().time().atOffset(ZoneOffset.UTC));
    }
}
