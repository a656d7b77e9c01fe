package dev.rollcall.web.shell;

import dev.rollcall.platform.text.SpokenLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people say them. Exact times are UTC here; the page's script turns them into the viewer's zone. */
public final class Times {
    private Times() {}

    /** <i>2 min ago</i>; a date once it is more than a month. */
    public static String ago(Instant then, Instant now) {
        return ago(then, now, "short");
    }

    /** <i>2 minutes ago</i>, for sentences. */
    public static String agoInWords(Instant then, Instant now) {
        return ago(then, now, "long");
    }

    private static String ago(Instant then, Instant now, String style) {
        Duration passed = Duration.between(then, now);
        if (passed.toMinutes() < 1) {
            return Texts.of("time." + style + ".now");
        } else if (passed.toHours() < 1) {
            return Texts.of("time." + style + ".minutes", passed.toMinutes());
        } else if (passed.toDays() < 1) {
            return Texts.of("time." + style + ".hours", passed.toHours());
        } else if (passed.toDays() <= 30) {
            return Texts.of("time." + style + ".days", passed.toDays());
        }
        return Texts.of("time." + style + ".date", day(then));
    }

    /** <i>valid until 3 May 2036, in 9 years</i>, or <i>expired on 3 May 2020</i>. */
    public static String validity(Instant end, Instant now) {
        return end.isBefore(now)
                ? Texts.of("time.validity.expired", day(end))
                : Texts.of("time.validity.until", day(end), ahead(end, now));
    }

    /** How far a day is ahead: <i>today</i>, <i>tomorrow</i>, <i>in 6 days</i>, <i>in 9 years</i>. */
    public static String ahead(Instant end, Instant now) {
        Period left = Period.between(date(now), date(end));
        if (left.getYears() > 0) {
            return Texts.of("time.ahead.years", left.getYears());
        } else if (left.getMonths() > 0) {
            return Texts.of("time.ahead.months", left.getMonths());
        }
        return Texts.of("time.ahead.days", left.getDays());
    }

    /** How long to wait, rounded up: <i>8 seconds</i>, <i>2 minutes</i>. */
    public static String wait(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds <= 90
                ? Texts.of("time.wait.seconds", seconds)
                : Texts.of("time.wait.minutes", (seconds + 59) / 60);
    }

    /** <i>3 May 2036</i>. */
    public static String day(Instant time) {
        return written(time, "time.pattern.day");
    }

    private static LocalDate date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** For {@code rc:time}: <i>2 min ago</i> as of now. */
    public static String agoNow(@Nullable Instant then) {
        return then == null ? "" : ago(then, Instant.now());
    }

    /** For {@code rc:time}: the exact time, should the script not run. */
    public static String exact(@Nullable Instant time) {
        return time == null ? "" : written(time, "time.pattern.exact") + " UTC";
    }

    private static String written(Instant time, String pattern) {
        Locale locale = SpokenLanguage.get().locale();
        return DateTimeFormatter.ofPattern(Texts.of(pattern), locale).format(time.atOffset(ZoneOffset.UTC));
    }
}
