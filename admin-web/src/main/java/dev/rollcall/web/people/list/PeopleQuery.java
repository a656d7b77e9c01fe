package dev.rollcall.web.people.list;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.column.UnusedPeople;
import dev.rollcall.directory.column.UserSearch;
import dev.rollcall.directory.role.Role;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import dev.rollcall.search.Position;
import dev.rollcall.search.list.FullWalk;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Slice;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which part of a list of people an address asks for. */
public final class PeopleQuery {
    /** The parameters that leave people out. */
    private static final List<String> FILTERS = List.of("q", "status", "source", "role", "show");

    /** The other parameters of a list, its place left out. */
    private static final List<String> OTHERS = List.of("since", "sort");

    private final String page;
    private final Criterion always;
    private final Map<String, String> asked;
    private final Supplier<Optional<FullWalk>> walk;

    /**
     * @param page the page of the list
     * @param always what holds for everybody in the list
     * @param asked the address's parameters by name; what is absent is not asked
     */
    public PeopleQuery(String page, Criterion always, Map<String, String> asked) {
        this(page, always, asked, Optional::empty);
    }

    /** @param walk when Okta last read everybody */
    public PeopleQuery(String page, Criterion always, Map<String, String> asked, Supplier<Optional<FullWalk>> walk) {
        this.page = page;
        this.always = always;
        this.asked = asked;
        this.walk = walk;
    }

    private String of(String name) {
        String value = asked.get(name);
        return value == null ? "" : value.strip();
    }

    /** Whether anybody is left out. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !of(name).isEmpty());
    }

    Criterion criterion() {
        return Stream.of(
                        Optional.of(always),
                        Optional.of(UserSearch.matching(of("q"))),
                        show().map(show -> show.criterion(since(), walk.get())),
                        active().map(UserSearch::active),
                        constant(Source.class, "source").map(UserSearch::from),
                        constant(Role.class, "role").map(UserSearch::having))
                .flatMap(Optional::stream)
                .filter(one -> !(one instanceof Criterion.Everything))
                .reduce(Criterion.And::new)
                .orElseGet(Criterion.Everything::new);
    }

    private Optional<PeopleShow> show() {
        return PeopleShow.of(of("show"));
    }

    /** Whether those are asked for who are deleted. */
    boolean isOfDeleted() {
        return show().filter(PeopleShow.DELETED::equals).isPresent();
    }

    private Optional<Instant> since() {
        try {
            return Optional.of(LocalDate.parse(of("since")))
                    .filter(day -> day.getYear() >= 1970 && day.getYear() <= 9999)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What the list shows and does not show, in words; an empty text for everybody. */
    public String getMeaning() {
        return show().map(show -> switch (show) {
                    case SILENT ->
                        Texts.of("people.meaning.silent", Times.exact(PeopleShow.since(since(), walk.get())));
                    case UNSEEN ->
                        walk.get()
                                .map(last -> Texts.of("people.meaning.unseen", last.rows(), Times.exact(last.ended())))
                                .orElseGet(() -> Texts.of("people.meaning.noImport"));
                    default -> Texts.of("people.meaning." + show.word());
                })
                .orElse("");
    }

    /** Whether a day can be chosen. */
    public boolean isSinceAsked() {
        return show().filter(PeopleShow.SILENT::equals).isPresent();
    }

    private Optional<Boolean> active() {
        return switch (of("status")) {
            case "active" -> Optional.of(true);
            case "deactivated" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(of(name).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<SortBy> sort() {
        return SortBy.of(of("sort"));
    }

    private boolean isTurned() {
        return of("sort").startsWith("-");
    }

    private Order order() {
        Order standard = isOfDeleted() ? Order.by(UnusedPeople.DELETED.always(), true) : Order.BY_ID;
        return sort().map(by -> by.order(isTurned())).orElse(standard);
    }

    ListQuery list() {
        return new ListQuery(criterion(), order(), slice(), null);
    }

    /** The whole list in parts of that size. */
    ListQuery list(Slice slice) {
        return new ListQuery(criterion(), order(), slice, null);
    }

    private Slice slice() {
        return place("after")
                .<Slice>map(place -> new Slice.After(place, PageLinks.SIZE))
                .or(() -> place("before").map(place -> new Slice.Before(place, PageLinks.SIZE)))
                .orElseGet(() -> new Slice.First(PageLinks.SIZE));
    }

    private Optional<Position> place(String name) {
        return PlaceInList.read(of(name), order());
    }

    /** Which page of the list it is, as far as that is known; from 1. */
    int number() {
        boolean first = place("after").isEmpty() && place("before").isEmpty();
        return first ? 1 : Math.max(2, PageLinks.page(of("page")));
    }

    /** The heads of the columns by which it can be ordered. */
    List<SortColumn> columns() {
        return Stream.of(SortBy.values()).map(this::column).toList();
    }

    private SortColumn column(SortBy by) {
        boolean chosen = sort().filter(by::equals).isPresent();
        String next = chosen && !isTurned() ? "-" + by.word() : by.word();
        String direction = !chosen ? "none" : by.isDescending(isTurned()) ? "descending" : "ascending";
        return new SortColumn(by, address("sort", next), direction);
    }

    /** Where the list can be had as a table (CSV). */
    public String getCsv() {
        return address().replaceFirst("^[^?]*", "people-export");
    }

    /** The first page of the list with other parameters: names and values in turn, an empty value for none. */
    String address(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Stream.concat(FILTERS.stream(), OTHERS.stream()).forEach(name -> parameters.put(name, of(name)));
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return pairs.isEmpty() ? page : page + (page.contains("?") ? "&" : "?") + String.join("&", pairs);
    }
}
