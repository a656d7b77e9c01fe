package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;

/** Reads a list to its end, page by page. */
final class Walk {

    private static final String COUNT = "50";

    /** Ids in the order of their return, as often as they were returned. */
    private final List<String> seen = new ArrayList<>();

    private List<String> lastPage = List.of();
    private String cursorBack = "";

    private Walk() {}

    /**
     * As Okta imports: the next page begins behind the last one, until there is no more (RFC 7644 §3.4.2.4).
     *
     * @param afterPage is told the number of the page that was read
     */
    static Walk byIndex(ScimClient client, IntConsumer afterPage) {
        var walk = new Walk();
        int startIndex = 1;
        int total;
        int page = 0;
        do {
            var answer = client.get(
                    "/Users", "startIndex", String.valueOf(startIndex), "count", COUNT, "attributes", "userName");
            walk.take(answer);
            total = answer.totalResults();
            startIndex += Integer.parseInt(COUNT);
            afterPage.accept(++page);
        } while (startIndex <= total);
        return walk;
    }

    /** Along the cursors that the pages name, from the first page to the last (RFC 9865 §2). */
    static Walk forward(ScimClient client, IntConsumer afterPage) {
        return along(client, "", "nextCursor", afterPage);
    }

    /** From the page that a previousCursor stands for back to the first one. */
    static Walk back(ScimClient client, String cursor, IntConsumer afterPage) {
        return along(client, cursor, "previousCursor", afterPage);
    }

    private static Walk along(ScimClient client, String first, String next, IntConsumer afterPage) {
        var walk = new Walk();
        var cursor = first;
        int page = 0;
        while (cursor != null) {
            var answer = client.get("/Users", "cursor", cursor, "count", COUNT, "attributes", "userName");
            walk.take(answer);
            cursor = answer.body().path(next).asText(null);
            afterPage.accept(++page);
        }
        return walk;
    }

    private void take(ScimResponse answer) {
        // A page along a cursor has no startIndex (RFC 9865 §2).
        lastPage = List.copyOf(answer.expect(200).body().path("Resources").findValuesAsText("id"));
        cursorBack = answer.at("/previousCursor");
        seen.addAll(lastPage);
    }

    /** The ids of the page that was read last. */
    List<String> lastPage() {
        return lastPage;
    }

    /** The previousCursor of the page that was read last. */
    String cursorBack() {
        return cursorBack;
    }

    /** Fails unless each of these was returned once; says how many were not. */
    void assertEachOnce(Collection<String> ids) {
        var times = times();
        var missed = ids.stream().filter(id -> !times.containsKey(id)).toList();
        var repeated = ids.stream().filter(id -> times.getOrDefault(id, 0) > 1).toList();
        assertThat(missed).as(missed.size() + " were missed").isEmpty();
        assertThat(repeated).as(repeated.size() + " came more than once").isEmpty();
    }

    /** Fails if anybody at all was returned twice. */
    void assertNobodyTwice() {
        assertThat(times()).allSatisfy((id, n) -> assertThat(n).as(id).isEqualTo(1));
    }

    private HashMap<String, Integer> times() {
        var times = new HashMap<String, Integer>();
        seen.forEach(id -> times.merge(id, 1, Integer::sum));
        return times;
    }
}
