package dev.rollcall.systemtest.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many people in a few requests (RFC 7644 §3.7). */
public final class BulkPeople {

    private static final int OPERATIONS = 1_000;

    private BulkPeople() {}

    /** The ids of n new people, in the order of their creation. */
    public static List<String> create(ScimClient client, int n) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < n; from += OPERATIONS) {
            ids.addAll(bulk(client, from, Math.min(n, from + OPERATIONS)));
        }
        return ids;
    }

    private static List<String> bulk(ScimClient client, int from, int to) {
        var operations = IntStream.range(from, to).mapToObj("""
                        {"method":"POST","path":"/Users","bulkId":"p%1$d",
                         "data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"person-%1$d@example.com"}}
                        """::formatted).collect(Collectors.joining(","));
        var answer = client.post("/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":1,"Operations":[%s]}
                """.formatted(operations)).expect(200);
        var results = answer.body().path("Operations");
        assertThat(results).hasSize(to - from).allSatisfy(result -> assertThat(
                        result.path("status").asText())
                .as(result.toString())
                .isEqualTo("201"));
        return results.findValuesAsText("location").stream()
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .toList();
    }
}
