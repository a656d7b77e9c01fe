package dev.rollcall.scim.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.query.ListRequest;
import dev.rollcall.scim.query.ListRequestReader;
import dev.rollcall.scim.query.ListResponse;
import dev.rollcall.scim.query.PageRequest;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Operator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Resources that are known without the database, as a list and one by one (RFC 7644 §3.4). A filter is one {@code eq}
 * on {@code id} (in exactly this case) or {@code displayName} (in any case).
 *
 * @param all complete, in the order of the list
 */
record FixedList(ResourceType type, List<ObjectNode> all) {
    FixedList {
        all = List.copyOf(all);
    }

    /**
     * One page.
     *
     * @throws ScimException 400 {@code invalidFilter} for any other filter, {@code invalidValue} for a page that is
     *     none
     */
    ObjectNode list(MultivaluedMap<String, String> query) {
        ListRequest request = ListRequestReader.of(query);
        PageRequest paging = request.paging();
        Projection projection = Projection.of(type, query);
        List<ObjectNode> found = request.filter() == null ? all : matching(request.filter());
        int offset = paging.cursor() == null ? (int) Math.min(paging.offset(), found.size()) : place(paging.cursor());
        List<ObjectNode> page = found.stream()
                .skip(offset)
                .limit(paging.count())
                .map(projection::apply)
                .toList();
        var total = OptionalLong.of(found.size());
        if (paging.cursor() == null) {
            return ListResponse.of(total, paging.startIndex(), page);
        }
        ObjectNode response = ListResponse.of(total, null, page);
        if (offset + page.size() < found.size()) {
            response.put("nextCursor", Integer.toString(offset + page.size()));
        }
        return response;
    }

    // The list never changes, so a place in it is a number.
    private int place(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (cursor.matches("[0-9]{1,6}")) {
            return Integer.parseInt(cursor);
        }
        throw ScimException.badRequest(ScimType.INVALID_CURSOR, Sentence.of("scim.list.shortCursor"));
    }

    /** @throws ScimException 404 when there is no such resource */
    ObjectNode get(String id, MultivaluedMap<String, String> query) {
        return all.stream()
                .filter(resource -> resource.path("id").asText().equals(id))
                .findFirst()
                .map(Projection.of(type, query)::apply)
                .orElseThrow(() -> new ScimException(
                        404, null, Sentence.of("scim.unknown.resource", type.name(), Quoted.of(id), type.endpoint())));
    }

    private List<ObjectNode> matching(Filter filter) {
        if (filter instanceof Filter.Comparison comparison
                && comparison.operator() == Operator.EQ
                && comparison.value().isTextual()
                && isOfType(comparison.path())) {
            String wanted = comparison.value().asText();
            switch (comparison.path().local().toLowerCase(Locale.ROOT)) {
                case "id":
                    return having("id", wanted::equals);
                case "displayname":
                    return having("displayName", wanted::equalsIgnoreCase);
                default:
                    break;
            }
        }
        throw ScimException.badRequest(ScimType.INVALID_FILTER, Sentence.of("scim.filter.none", type.endpoint()));
    }

    private boolean isOfType(AttributePath path) {
        return path.urn() == null || type.isCore(path.urn());
    }

    private List<ObjectNode> having(String attribute, Predicate<String> test) {
        return all.stream()
                .filter(resource -> test.test(resource.path(attribute).asText()))
                .toList();
    }
}
