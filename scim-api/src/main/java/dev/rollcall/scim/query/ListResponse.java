package dev.rollcall.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Scim;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** List messages (RFC 7644 §3.4.2): all numbers are JSON numbers, {@code Resources} is always there. */
public final class ListResponse {
    private ListResponse() {}

    /**
     * @param total how many resources the whole list has; empty where a page by cursor does not tell (RFC 9865 §2)
     * @param startIndex of the first resource here, counted from 1; null for a page by cursor
     */
    public static ObjectNode of(OptionalLong total, @Nullable Long startIndex, List<? extends JsonNode> resources) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(Scim.LIST_RESPONSE);
        total.ifPresent(known -> list.put("totalResults", known));
        if (startIndex != null) {
            list.put("startIndex", startIndex);
        }
        list.put("itemsPerPage", resources.size());
        ArrayNode array = list.putArray("Resources");
        array.addAll(resources);
        return list;
    }

    /** A list that is never paged. */
    public static ObjectNode whole(List<? extends JsonNode> resources) {
        return of(OptionalLong.of(resources.size()), 1L, resources);
    }
}
