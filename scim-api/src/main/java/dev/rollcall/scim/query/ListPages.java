package dev.rollcall.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.FilterTranslator;
import dev.rollcall.scim.filter.Searchable;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import dev.rollcall.search.Position;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.Slice;
import dev.rollcall.search.list.Walker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one list, as one request asks for them: the question for the database, and the answer as a ListResponse.
 */
public final class ListPages {
    private final ListRequest request;
    private final ListQuery query;
    private final String list;

    private ListPages(ListRequest request, ListQuery query, String list) {
        this.request = request;
        this.query = query;
        this.list = list;
    }

    /**
     * @param endpoint such as {@code Users}
     * @throws ScimException 400 {@code invalidFilter}, {@code invalidValue}, {@code invalidCursor} or
     *     {@code expiredCursor}
     */
    public static ListPages of(ListRequest request, Searchable searchable, Caller caller, String endpoint) {
        Criterion criterion = criterion(request, searchable);
        Order order = order(request, searchable);
        String fingerprint = request.fingerprint(endpoint);
        String list = caller.tenantId() + ' ' + fingerprint;
        Slice slice = slice(request.paging(), order, list);
        // A check is no import: who is missing from it is missing nowhere.
        Walker walker = caller.isForCheck()
                ? null
                : new Walker(
                        caller.keyId(),
                        Sha256.hex(fingerprint + request.paging().count()));
        return new ListPages(request, new ListQuery(criterion, order, slice, walker), list);
    }

    private static Criterion criterion(ListRequest request, Searchable searchable) {
        return request.filter() == null
                ? new Criterion.Everything()
                : FilterTranslator.criterion(request.filter(), searchable);
    }

    private static Order order(ListRequest request, Searchable searchable) {
        var sortBy = request.sortBy();
        return sortBy == null
                ? Order.BY_ID
                : searchable
                        .order(sortBy, request.descending())
                        .orElseThrow(() -> ScimException.badRequest(
                                ScimType.INVALID_VALUE, Sentence.of("scim.list.sorted", Quoted.of(sortBy))));
    }

    private static Slice slice(PageRequest paging, Order order, String list) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return new Slice.FromIndex(paging.offset(), paging.count());
        }
        if (cursor.isEmpty()) {
            return new Slice.First(paging.count());
        }
        Cursor place = Cursor.decode(cursor, list, order.type(), Now.instant());
        return place.backwards()
                ? new Slice.Before(place.position(), paging.count())
                : new Slice.After(place.position(), paging.count());
    }

    public ListQuery query() {
        return query;
    }

    /** The same pages, asked of another kind of resource. */
    public ListQuery queryOf(Searchable other) {
        return new ListQuery(criterion(request, other), order(request, other), query.slice(), query.walker());
    }

    /** The answer, with the cursors of the pages beside this one where the client reads by cursor (RFC 9865 §2). */
    public ObjectNode response(Listing<? extends JsonNode> page) {
        List<? extends JsonNode> resources = page.items();
        if (request.paging().cursor() == null) {
            return ListResponse.of(page.total(), request.paging().startIndex(), resources);
        }
        ObjectNode response = ListResponse.of(page.total(), null, resources);
        put(response, "previousCursor", page.itemsBefore(), true, page.first());
        put(response, "nextCursor", page.itemsAfter(), false, page.last());
        return response;
    }

    private void put(ObjectNode response, String name, boolean more, boolean backwards, @Nullable Position position) {
        if (more && position != null) {
            var cursor = new Cursor(backwards, position, Now.instant().plus(Cursor.LIFETIME));
            response.put(name, cursor.encode(list));
        }
    }
}
