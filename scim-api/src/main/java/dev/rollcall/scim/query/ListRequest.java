package dev.rollcall.scim.query;

import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list (RFC 7644 §3.4.2), by a query string or by a SearchRequest.
 *
 * @param filterText the filter as sent
 * @param sortBy null for the order in which the resources were made
 * @param attributes and {@code excludedAttributes}: as sent, names may be separated by commas
 */
public record ListRequest(
        @Nullable Filter filter,
        String filterText,
        @Nullable AttributePath sortBy,
        boolean descending,
        PageRequest paging,
        List<String> attributes,
        List<String> excludedAttributes) {
    public ListRequest {
        attributes = List.copyOf(attributes);
        excludedAttributes = List.copyOf(excludedAttributes);
    }

    /** What is the same for all pages of one walk through one list. */
    String fingerprint(String endpoint) {
        return Sha256.hex(endpoint + '\n' + filterText + '\n' + sortBy + '\n' + descending);
    }
}
