package dev.rollcall.scim.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which operations are tried: that of the request, but what is referred to before what refers to it (RFC
 * 7644 §3.7.2). In a circle one of them comes before what it refers to: its id is decided already (groups in a circle
 * are refused, {@link BulkIds#refuseCircle}). A person never waits for a group, since members have to be there when a
 * group takes them.
 */
final class BulkOrder {
    private final List<BulkOperation> operations;
    private final Map<String, Integer> makers = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private final List<Integer> order = new ArrayList<>();

    private BulkOrder(List<BulkOperation> operations) {
        this.operations = operations;
        for (int i = 0; i < operations.size(); i++) {
            String bulkId = operations.get(i).bulkId();
            if (operations.get(i).isCreation() && bulkId != null) {
                makers.putIfAbsent(bulkId, i);
            }
        }
    }

    /** The positions of the operations, in the order in which to try them. */
    static List<Integer> of(List<BulkOperation> operations) {
        var order = new BulkOrder(operations);
        for (int i = 0; i < operations.size(); i++) {
            order.visit(i);
        }
        return order.order;
    }

    // At most as deep as the request has operations.
    private void visit(int position) {
        if (!begun.add(position)) {
            return;
        }
        boolean person = operations.get(position).endpoint().equals("Users");
        for (String bulkId : BulkIds.references(operations.get(position))) {
            Integer maker = makers.get(bulkId);
            if (maker != null && !(person && operations.get(maker).endpoint().equals("Groups"))) {
                visit(maker);
            }
        }
        order.add(position);
    }
}
