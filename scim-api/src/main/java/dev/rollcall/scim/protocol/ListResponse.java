package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** List messages (RFC 7644 §3.4.2): all numbers are JSON numbers, {@code Resources} is always there. */
public final class ListResponse {
    private ListResponse() {}

    /**
     * @param total how many resources the whole list has
     * @param startIndex of the first resource here, counted from 1
     */
    public static ObjectNode of(long total, long startIndex, List<ObjectNode> resources) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(Scim.LIST_RESPONSE);
        list.put("totalResults", total);
        list.put("startIndex", startIndex);
        list.put("itemsPerPage", resources.size());
        ArrayNode array = list.putArray("Resources");
        array.addAll(resources);
        return list;
    }
}
