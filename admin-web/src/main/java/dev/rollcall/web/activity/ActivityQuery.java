package dev.rollcall.web.activity;

import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.web.shell.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the activity an address asks for.
 *
 * @param asked the address's parameters by name, those of {@link #NAMES}; what is absent is not asked
 */
record ActivityQuery(Map<String, String> asked) {
    /** {@code from} and {@code until} are days (UTC), both included. */
    static final List<String> NAMES = List.of("about", "by", "show", "operation", "status", "from", "until");

    /** What was refused by SCIM, and no sign-in. */
    private static final String REFUSED_REQUESTS = "refused-requests";

    /** What {@code show} can be. */
    private static final Map<String, Set<Result>> SHOWN = Map.of(
            "changes",
            EnumSet.of(Result.SUCCESS, Result.WARNING),
            "refused",
            EnumSet.of(Result.FAILURE),
            REFUSED_REQUESTS,
            EnumSet.of(Result.FAILURE),
            "held",
            EnumSet.of(Result.HELD),
            "reads",
            EnumSet.of(Result.ANSWERED, Result.UNCHANGED));

    private String of(String name) {
        String value = asked.get(name);
        return value == null ? "" : value.strip();
    }

    boolean isFiltered() {
        return NAMES.stream().anyMatch(name -> !of(name).isEmpty());
    }

    /** Whether more is asked than the search box and the kind say. */
    boolean isDetailed() {
        return Stream.of("by", "operation", "status", "from", "until").anyMatch(name -> !of(name).isEmpty());
    }

    /** What of it cannot be understood, in words; it is not asked then. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!of("status").isEmpty() && status() == 0) {
            problems.add(Texts.of("activity.problem.status"));
        }
        if (Stream.of("from", "until").anyMatch(name -> !of(name).isEmpty() && day(name) == null)) {
            problems.add(Texts.of("activity.problem.day"));
        }
        return problems;
    }

    ActivityFilter filter() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        return new ActivityFilter(
                of("about"),
                of("by"),
                SHOWN.getOrDefault(of("show"), Set.of()),
                operation(),
                status(),
                from == null ? null : begin(from),
                until == null ? null : begin(until.plusDays(1)));
    }

    private Set<Operation> operation() {
        if (of("show").equals(REFUSED_REQUESTS) && of("operation").isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(Operation.SIGN_IN));
        }
        return Stream.of(Operation.values())
                .filter(operation -> operation.name().equalsIgnoreCase(of("operation")))
                .collect(Collectors.toSet());
    }

    private int status() {
        return of("status").matches("[1-5][0-9][0-9]") ? Integer.parseInt(of("status")) : 0;
    }

    private @Nullable LocalDate day(String name) {
        try {
            LocalDate day = of(name).isEmpty() ? null : LocalDate.parse(of(name));
            return day == null || day.getYear() < 1970 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * The address of a page with the same parameters and more.
     *
     * @param more names and values in turn
     */
    String address(String page, String... more) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < more.length; i += 2) {
            parameters.add(more[i] + '=' + encoded(more[i + 1]));
        }
        List<String> added = Stream.of(more).toList();
        NAMES.stream()
                .filter(name -> !of(name).isEmpty() && !added.contains(name))
                .forEach(name -> parameters.add(name + '=' + encoded(of(name))));
        return page + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
