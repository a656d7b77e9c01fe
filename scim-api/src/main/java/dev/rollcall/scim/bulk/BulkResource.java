package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Scim;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.TreeMap;

/**
 * Bulk requests (RFC 7644 §3.7). The answer is 200, whatever became of the operations; it has them in the order of the
 * request.
 */
@RequestScoped
@Path("v2/{organization}/Bulk")
@Produces(Scim.MEDIA_TYPE)
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
public class BulkResource {
    @Inject
    private BulkExecution execution;

    @POST
    public ObjectNode bulk(ObjectNode message) {
        BulkRequest request = BulkRequest.read(message);
        var ids = new BulkIds(request.operations());
        var results = new TreeMap<Integer, ObjectNode>();
        int errors = 0;
        List<Integer> order = BulkOrder.of(request.operations());
        for (int next = 0; next < order.size() && errors < request.failOnErrors(); next++) {
            ObjectNode result = execution.execute(request.operations().get(order.get(next)), ids);
            errors += result.has("response") ? 1 : 0;
            results.put(order.get(next), result);
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putArray("schemas").add(Scim.BULK_RESPONSE);
        ArrayNode operations = response.putArray("Operations");
        operations.addAll(results.values());
        return response;
    }
}
