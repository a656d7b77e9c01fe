package dev.rollcall.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterSyntaxException;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a list, from a query string (RFC 7644 §3.4.2) or from a SearchRequest (§3.4.3). */
public final class ListRequestReader {
    private ListRequestReader() {}

    /**
     * @throws ScimException 400 {@code invalidFilter}, {@code invalidValue} or {@code invalidCount} that says what was
     *     expected
     */
    public static ListRequest of(MultivaluedMap<String, String> query) {
        return read(
                query::getFirst,
                query.getOrDefault("attributes", List.of()),
                query.getOrDefault("excludedAttributes", List.of()));
    }

    /**
     * @throws ScimException 400 {@code invalidFilter}, {@code invalidValue} or {@code invalidCount} that says what was
     *     expected
     */
    public static ListRequest of(ObjectNode searchRequest) {
        return read(
                name -> text(searchRequest, name),
                texts(searchRequest, "attributes"),
                texts(searchRequest, "excludedAttributes"));
    }

    private static ListRequest read(
            Function<String, @Nullable String> parameter, List<String> attributes, List<String> excludedAttributes) {
        String filter = parameter.apply("filter");
        String sortBy = parameter.apply("sortBy");
        return new ListRequest(
                filter == null ? null : filter(filter),
                filter == null ? "" : filter,
                sortBy == null || sortBy.isBlank() ? null : sortBy(sortBy.strip()),
                isDescending(parameter.apply("sortOrder")),
                PageRequest.of(parameter),
                attributes,
                excludedAttributes);
    }

    private static Filter filter(String text) {
        try {
            return FilterParser.parse(text);
        } catch (FilterSyntaxException e) {
            throw ScimException.badRequest(ScimType.INVALID_FILTER, Sentence.of("scim.filter.syntax", e.sentence()));
        }
    }

    private static AttributePath sortBy(String text) {
        try {
            var target = FilterParser.parseTarget(text);
            if (target.condition() == null) {
                return new AttributePath(target.urn(), target.attribute(), target.subAttribute());
            }
        } catch (FilterSyntaxException e) {
            // Refused below with the same sentence.
        }
        throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.list.sortBy"));
    }

    private static boolean isDescending(@Nullable String sortOrder) {
        String word = sortOrder == null ? "" : sortOrder.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "ascending" -> false;
            case "descending" -> true;
            default -> throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.list.sortOrder"));
        };
    }

    private static @Nullable String text(ObjectNode object, String name) {
        JsonNode value = Members.of(object, name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw wrong("scim.list.oneValue", name);
        }
        return value.asText();
    }

    private static List<String> texts(ObjectNode object, String name) {
        JsonNode value = Members.of(object, name);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.asText());
        } else if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isTextual()) {
                    throw wrong("scim.list.names", name);
                }
                texts.add(one.asText());
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw wrong("scim.list.names", name);
        }
        return texts;
    }

    private static ScimException wrong(String key, String name) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, Sentence.of(key, name));
    }
}
