package dev.rollcall.scim.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which operations are tried: that of the request, but what is referred to before what refers to it (RFC 7644 §3.7.2). In a
 * circle the first stays first.
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
    private void visit(@Nullable Integer position) {
        if (position == null || !begun.add(position)) {
            return;
        }
        BulkIds.references(operations.get(position)).forEach(bulkId -> visit(makers.get(bulkId)));
        order.add(position);
    }
}
