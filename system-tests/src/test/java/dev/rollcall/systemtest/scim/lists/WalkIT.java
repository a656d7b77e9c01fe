package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Reading a long list while people leave and join (RFC 7644 §3.4.2.4, RFC 9865 §2). */
@Order(1)
@MicroShedTest
class WalkIT {

    private static final int CHANGES = 200;
    private static final int PEOPLE = 5 * CHANGES;
    private static final int CHANGES_A_PAGE = 12;
    private static final long SEED = 9_865;

    @Test
    @DisplayName("I1 whoever stays is read exactly once, by index, by cursor and back, while hundreds leave and join")
    void whoeverStaysIsReadExactlyOnce() throws Exception {
        var okta = Tenant.create().okta();
        var people = BulkPeople.create(okta, PEOPLE);

        var leavers = new ArrayList<>(people);
        Collections.shuffle(leavers, new Random(SEED));
        var first = leavers.subList(0, CHANGES);
        var second = leavers.subList(CHANGES, 2 * CHANGES);
        var third = leavers.subList(2 * CHANGES, 3 * CHANGES);

        var byIndex = amid(okta, first, changes -> Walk.byIndex(okta, page -> changes.go(CHANGES_A_PAGE)));
        var forward = amid(okta, second, changes -> Walk.forward(okta, page -> changes.go(CHANGES_A_PAGE)));
        var back =
                amid(okta, third, changes -> Walk.back(okta, forward.cursorBack(), page -> changes.go(CHANGES_A_PAGE)));

        var afterFirst = without(people, first);
        var afterSecond = without(afterFirst, second);
        byIndex.assertEachOnce(afterFirst);
        byIndex.assertNobodyTwice();
        forward.assertEachOnce(afterSecond);
        forward.assertNobodyTwice();
        back.assertEachOnce(without(without(afterSecond, third), forward.lastPage()));
        back.assertNobodyTwice();
    }

    @Test
    void aFirstPageHasNoPreviousCursorAndALastOneNoNextCursor() {
        var okta = Tenant.create().okta();
        Parallel.people(okta, 5);

        var first = okta.get("/Users", "cursor", "", "count", "4").expect(200);
        var last = okta.get("/Users", "cursor", first.at("/nextCursor"), "count", "4")
                .expect(200);

        assertThat(first.body().has("previousCursor")).as(first.text()).isFalse();
        assertThat(first.body().path("Resources")).hasSize(4);
        assertThat(last.body().has("nextCursor")).as(last.text()).isFalse();
        assertThat(last.body().path("Resources")).hasSize(first.totalResults() - 4);
        assertThat(okta.get("/Users", "cursor", last.at("/previousCursor"), "count", "4")
                        .body()
                        .path("Resources"))
                .isEqualTo(first.body().path("Resources"));
    }

    @Test
    void aGarbledCursorIsRefused() {
        var okta = Tenant.create().okta();

        for (var cursor :
                List.of("x", "1", "%", "../..", "bm90IGEgY3Vyc29y", "null", "\"", "é", "-1", "AAAA====", " ")) {
            okta.get("/Users", "cursor", cursor, "count", "10").expectError(400, "invalidCursor");
        }
    }

    @Test
    void aChangedCursorIsRefused() {
        var okta = Tenant.create().okta();
        Parallel.people(okta, 5);
        var cursor = okta.get("/Users", "cursor", "", "count", "2").expect(200).at("/nextCursor");

        for (int i = 0; i < cursor.length() - 1; i++) {
            var changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            okta.get("/Users", "cursor", changed, "count", "2").expectError(400, "invalidCursor");
        }
        okta.get("/Users", "cursor", cursor.substring(0, cursor.length() / 2), "count", "2")
                .expectError(400, "invalidCursor");
        okta.get("/Users", "cursor", cursor + cursor, "count", "2").expectError(400, "invalidCursor");
    }

    @Test
    @DisplayName(
            "S3 a cursor is good for its own list only: not for another organization's, not for groups, not for another filter")
    void aForeignCursorIsRefused() {
        var okta = Tenant.create().okta();
        var other = Tenant.create().okta();
        Parallel.people(okta, 5);
        Parallel.people(other, 5);
        var cursor = okta.get("/Users", "cursor", "", "count", "2").expect(200).at("/nextCursor");

        other.get("/Users", "cursor", cursor, "count", "2").expectError(400, "invalidCursor");
        okta.get("/Groups", "cursor", cursor, "count", "2").expectError(400, "invalidCursor");
        okta.get("/Users", "cursor", cursor, "count", "2", "filter", "active eq true")
                .expectError(400, "invalidCursor");
        okta.get("/Users", "cursor", cursor, "count", "2").expect(200);
    }

    @Test
    void aCursorTogetherWithAnIndexIsRefused() {
        var okta = Tenant.create().okta();

        okta.get("/Users", "cursor", "", "startIndex", "1", "count", "2").expectError(400, "invalidValue");
    }

    private static Walk amid(ScimClient okta, List<String> leavers, Function<Changes, Walk> walk)
            throws InterruptedException {
        try (var changes = Changes.begin(okta, leavers)) {
            var walked = walk.apply(changes);
            assertThat(changes.done()).as("changes while the list was read").isGreaterThan(CHANGES * 9 / 10);
            return walked;
        }
    }

    private static List<String> without(List<String> people, List<String> leavers) {
        var gone = new HashSet<>(leavers);
        return people.stream().filter(id -> !gone.contains(id)).toList();
    }

    @Test
    void twoWalksAtATimeLoseNobody() {
        var okta = Tenant.create().okta();
        var ids = inOrder(Parallel.people(okta, 11));
        okta.get("/Users", "startIndex", "1", "count", "4").expect(200);
        okta.delete("/Users/" + ids.get(0)).expect(204);
        okta.delete("/Users/" + ids.get(1)).expect(204);

        okta.get("/Users", "startIndex", "1", "count", "4").expect(200);

        assertThat(restOf(okta, "/Users")).containsAll(ids.subList(3, ids.size()));
    }

    @Test
    void aWalkOverPeopleAndGroupsLosesNobody() {
        var okta = Tenant.create().okta();
        var ids = inOrder(Parallel.people(okta, 11));
        okta.get("", "startIndex", "1", "count", "4").expect(200);
        okta.delete("/Users/" + ids.get(0)).expect(204);
        okta.delete("/Users/" + ids.get(1)).expect(204);

        assertThat(restOf(okta, "")).containsAll(ids.subList(3, ids.size()));
    }

    // Lists are in the order of ids.
    private static List<String> inOrder(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    // The Primary Admin of the tenant is the first of all.
    private static List<String> restOf(ScimClient okta, String list) {
        var seen = new ArrayList<String>();
        for (int startIndex = 5; ; startIndex += 4) {
            var page = okta.get(list, "startIndex", String.valueOf(startIndex), "count", "4");
            page.resources().forEach(person -> seen.add(person.path("id").asText()));
            if (startIndex + 4 > page.totalResults()) {
                return seen;
            }
        }
    }
}
