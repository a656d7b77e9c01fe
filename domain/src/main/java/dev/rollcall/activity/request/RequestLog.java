package dev.rollcall.activity.request;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.figures.DailyFigures;
import dev.rollcall.activity.figures.DayFigures;
import dev.rollcall.activity.retention.Retention;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All SCIM requests with their bodies: what stands behind the rows of the {@link Activities}, which outlive them. They
 * are kept as long, and so many of them, as each organization says ({@link Retention}).
 */
@Stateless
public class RequestLog {
    private static final String COLUMNS = "select id, occurred_at, method, asked, address, user_agent, status, micros,"
            + " request_body, response_body from scim_request where tenant_id = :tenant";

    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    @EJB
    private Retentions retentions;

    @EJB
    private DailyFigures figures;

    /**
     * Writes requests, and a row in the activity for the first of each series that has none yet; and counts them in
     * their day.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(List<HandledRequest> requests) {
        requests.stream()
                // In one order at every node: two that count for the same organizations wait, and never for each other.
                .collect(Collectors.groupingBy(HandledRequest::tenantId, TreeMap::new, Collectors.toList()))
                .forEach(this::keep);
        sql.send();
    }

    private void keep(String tenantId, List<HandledRequest> requests) {
        requests.stream().filter(HandledRequest::isKept).forEach(this::insert);
        List<HandledRequest> firsts =
                requests.stream().filter(HandledRequest::isFirst).toList();
        Set<String> recorded = recorded(tenantId, firsts);
        firsts.stream()
                .filter(request -> !recorded.contains(request.id()))
                .forEach(request -> activities.recordLater(
                        tenantId, request.id(), request.time(), request.actor().in(request.id()), request.entry()));
        count(tenantId, requests);
    }

    /** Writes how often series have been repeated, beside the first of each in the activity. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepRepeats(Collection<Repeats> repeats) {
        repeats.forEach(of -> sql.of("""
            update activity set repeats = repeats + :times,
                last_at = case when last_at > :last then last_at else :last end
            where tenant_id = :tenant and request_id = :series
            """)
                .with("times", of.times())
                .with("last", of.last())
                .with("tenant", of.tenantId())
                .with("series", of.seriesId())
                .later());
        sql.send();
    }

    private void count(String tenantId, List<HandledRequest> requests) {
        requests.stream()
                .filter(HandledRequest::isOfScim)
                .collect(Collectors.groupingBy(
                        request -> DailyFigures.day(request.time()), TreeMap::new, Collectors.toList()))
                .forEach((day, ofDay) -> figures.addLater(
                        tenantId,
                        new DayFigures(
                                day,
                                ofDay.size(),
                                ofDay.stream().filter(HandledRequest::isRefused).count(),
                                ofDay.stream().filter(HandledRequest::isHeld).count(),
                                null)));
    }

    private void insert(HandledRequest request) {
        sql.of("""
            insert into scim_request (tenant_id, id, series_id, occurred_at, key_id, method, asked, address,
                user_agent, status, micros, request_body, response_body)
            values (:tenant, :id, :series, :time, :key, :method, :asked, :address,
                :agent, :status, :micros, :request, :response)
            """)
                .with("tenant", request.tenantId())
                .with("id", request.id())
                .with("series", request.seriesId())
                .with("time", request.time())
                .with("key", request.actor().keyId())
                .with("method", cut(request.method(), 16))
                .with("asked", cut(request.asked(), 2048))
                .with("address", cut(request.address(), 64))
                .with("agent", cut(request.userAgent(), 512))
                .with("status", request.status())
                .with("micros", request.micros())
                .with("request", storable(request.requestBody()))
                .with("response", storable(request.responseBody()))
                .later();
    }

    /** Those of the requests that have a row in the activity; what only reads has none. */
    private Set<String> recorded(String tenantId, List<HandledRequest> requests) {
        List<String> ids = requests.stream()
                .filter(request -> !request.hasOnlyRead())
                .map(HandledRequest::id)
                .toList();
        // Each by itself: joined, PostgreSQL reads the whole table while it is not large.
        return ids.isEmpty()
                ? Set.of()
                : sql
                        .of("select (select min(a.request_id) from activity a where a.tenant_id = :tenant"
                                + " and a.request_id = listed.id) as request_id from " + ListedIds.TABLE)
                        .with("tenant", tenantId)
                        .withRows("ids", ids)
                        .list(row -> Optional.ofNullable(row.textOrNull("request_id")))
                        .stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private static String cut(String text, int longest) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }

    // PostgreSQL keeps no NUL in a text.
    private static @Nullable String storable(@Nullable String body) {
        return body == null ? null : body.replace('\0', ' ');
    }

    /**
     * A request and those that repeat it, in the order in which they came.
     *
     * @param requestId as a row of the activity has it
     * @param after only those behind this one; an empty text from the first
     * @param most how many at most
     */
    public List<KeptRequest> series(String tenantId, String requestId, String after, int most) {
        return sql.of(COLUMNS + " and series_id = :series and id > :after order by id")
                .with("tenant", tenantId)
                .with("series", requestId)
                .with("after", after)
                .part(0, most)
                .list(RequestLog::request);
    }

    /**
     * A request that wanted to write one person or group and was refused, though its key was right: what strangers have
     * sent is none.
     */
    public Optional<FailedWrite> failedWrite(String tenantId, String requestId) {
        return sql.of("""
            select id, method, asked, status, request_body from scim_request
            where tenant_id = :tenant and id = :id and key_id is not null and status >= 400
            and status not in (401, 403) and method in ('POST', 'PUT', 'PATCH', 'DELETE')
            """)
                .with("tenant", tenantId)
                .with("id", requestId)
                .first(row -> new FailedWrite(
                        row.text("id"),
                        row.text("method"),
                        row.text("asked"),
                        (int) row.number("status"),
                        row.textOrNull("request_body")))
                .filter(write -> write.asked().matches("/+(?i:Users|Groups)(/[^/?]+)?/*(\\?.*)?")
                        && !write.asked().contains("/.search"));
    }

    private static KeptRequest request(Row row) {
        return new KeptRequest(
                row.text("id"),
                row.instant("occurred_at"),
                row.text("method"),
                row.text("asked"),
                row.text("address"),
                row.text("user_agent"),
                (int) row.number("status"),
                Duration.ofNanos(row.number("micros") * 1000),
                row.textOrNull("request_body"),
                row.textOrNull("response_body"));
    }

    /** Forgets an organization's requests that are too old, or too many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld(String tenantId) {
        Retention kept = retentions.find(tenantId);
        String oldest = Ids.firstAt(Now.instant().minus(Duration.ofDays(kept.requestDays())));
        String surplus = sql.of("select id from scim_request where tenant_id = :tenant order by id desc")
                .with("tenant", tenantId)
                .part(kept.requestRows(), 1)
                .first(row -> row.text("id"))
                .orElse("");
        sql.of("delete from scim_request where tenant_id = :tenant and id <= :last")
                .with("tenant", tenantId)
                .with("last", surplus.compareTo(oldest) > 0 ? surplus : oldest)
                .update();
    }
}
