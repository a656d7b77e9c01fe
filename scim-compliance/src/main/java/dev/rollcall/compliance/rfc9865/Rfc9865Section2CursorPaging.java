package dev.rollcall.compliance.rfc9865;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pages by cursor, on five users who are found by the start of their userName. */
@ScimTest
@Requires({Feature.CURSOR, Feature.FILTER})
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc9865Section2CursorPaging {
    private final String mark = Sample.unique("k");
    private final List<String> created = new ArrayList<>();

    @BeforeAll
    void people(ScimServer scim) {
        for (int i = 0; i < 5; i++) {
            created.add(scim.newUser("'userName': '%s-%s'", mark, i).id());
        }
    }

    private Answer page(ScimServer scim, String cursor, String... parameters) {
        var query = new ArrayList<>(List.of("filter", "userName sw \"" + mark + "\"", "cursor", cursor));
        query.addAll(List.of(parameters));
        return scim.get("/Users", query.toArray(String[]::new));
    }

    private static String next(Answer page) {
        return page.expect(200).body().path("nextCursor").asText("");
    }

    @Section("2")
    void anEmptyCursorIsTheFirstPage(ScimServer scim) {
        assertThat(page(scim, "", "count", "2").ids()).hasSize(2);
    }

    @Section("2")
    void aCursorWithoutAnEqualsSignIsTheFirstPage(ScimServer scim) {
        var answer = scim.send("GET", "/Users?cursor&count=1", null).expect(200);
        assertThat(answer.ids()).hasSize(1);
    }

    @Section("2")
    void aPageThatIsNotTheLastHasANextCursor(ScimServer scim) {
        assertThat(next(page(scim, "", "count", "2"))).isNotEmpty();
    }

    @Section("2")
    void theLastPageHasNoNextCursor(ScimServer scim) {
        var whole = page(scim, "", "count", "10").expect(200);
        assertThat(whole.ids()).hasSize(5);
        assertThat(whole.body().has("nextCursor")).as(whole.toString()).isFalse();
    }

    @Section("2")
    void aPageThatEndsWithTheLastResourceHasNoNextCursor(ScimServer scim) {
        var whole = page(scim, "", "count", "5").expect(200);
        // A server that finds out only on an empty page may say so there.
        var cursor = next(whole);
        if (!cursor.isEmpty()) {
            var beyond = page(scim, cursor, "count", "5").expect(200);
            assertThat(beyond.ids()).isEmpty();
            assertThat(beyond.body().has("nextCursor")).as(beyond.toString()).isFalse();
        }
    }

    @Section("2")
    void cursorsNeedNoEscapingInAnAddress(ScimServer scim) {
        assertThat(next(page(scim, "", "count", "2"))).matches("[A-Za-z0-9._~-]+");
    }

    @Section("2")
    void pagesTogetherAreTheWhole(ScimServer scim) {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = page(scim, cursor, "count", "2");
            seen.addAll(page.ids());
            cursor = next(page);
        } while (!cursor.isEmpty() && seen.size() <= created.size());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
    }

    @Section("2")
    void countIsTheMost(ScimServer scim) {
        var page = page(scim, "", "count", "3").expect(200);
        assertThat(page.ids()).hasSize(3);
        assertThat(page.body().path("itemsPerPage").asInt()).isEqualTo(3);
    }

    @Section("2")
    void totalResultsIsRightIfItIsThere(ScimServer scim) {
        assertThat(page(scim, "", "count", "2")
                        .expect(200)
                        .body()
                        .path("totalResults")
                        .asInt(5))
                .isEqualTo(5);
    }

    @Section("2")
    void thePreviousCursorLeadsBack(ScimServer scim) {
        var first = page(scim, "", "count", "2");
        var second = page(scim, next(first), "count", "2").expect(200);
        var back = second.body().path("previousCursor").asText("");
        // Going back is the server's choice.
        assumeTrue(!back.isEmpty(), "no previousCursor");
        assertThat(page(scim, back, "count", "2").ids()).containsExactlyElementsOf(first.ids());
    }

    @Section("2")
    void theFirstPageHasNoPreviousCursor(ScimServer scim) {
        assertThat(page(scim, "", "count", "2")
                        .expect(200)
                        .body()
                        .path("previousCursor")
                        .asText(""))
                .isEmpty();
    }

    @Section("2")
    void theSameCursorGivesTheSamePage(ScimServer scim) {
        var cursor = next(page(scim, "", "count", "2"));
        assertThat(page(scim, cursor, "count", "2").ids())
                .containsExactlyElementsOf(page(scim, cursor, "count", "2").ids());
    }

    @Section("2.1")
    void aCursorThatIsNotTheServersIsInvalidCursor(ScimServer scim) {
        page(scim, "no-cursor-of-yours", "count", "2").expectBadRequest("invalidCursor");
    }

    @Section("2.2")
    @Requires({Feature.CURSOR, Feature.FILTER, Feature.SORT})
    void pagesAreSorted(ScimServer scim) {
        var first = page(scim, "", "count", "2", "sortBy", "userName", "sortOrder", "descending");
        var second = page(scim, next(first), "count", "2", "sortBy", "userName", "sortOrder", "descending");
        assertThat(first.ids()).containsExactly(created.get(4), created.get(3));
        assertThat(second.ids()).containsExactly(created.get(2), created.get(1));
    }

    @Section("3")
    void aSearchHasCursors(ScimServer scim) {
        var first = scim.post(
                "/Users/.search", Sample.search("'filter': 'userName sw \\\"%s\\\"', 'cursor': '', 'count': 3", mark));
        assertThat(first.ids()).hasSize(3);
        var second = scim.post(
                "/Users/.search",
                Sample.search("'filter': 'userName sw \\\"%s\\\"', 'cursor': '%s', 'count': 3", mark, next(first)));
        assertThat(second.ids()).hasSize(2).doesNotContainAnyElementsOf(first.ids());
    }

    @Section("4")
    void theConfigurationSaysWhichPagesThereAre(ScimServer scim) {
        var pagination = scim.discovery().config().path("pagination");
        assertThat(pagination.path("cursor").isBoolean()).isTrue();
        assertThat(pagination.path("index").isBoolean()).isTrue();
    }

    @Section("4")
    void theDefaultMethodIsCursorOrIndex(ScimServer scim) {
        assertThat(scim.discovery()
                        .config()
                        .path("pagination")
                        .path("defaultPaginationMethod")
                        .asText("index"))
                .isIn("cursor", "index");
    }

    @Section("4")
    void theSizesAndTheTimeoutArePositive(ScimServer scim) {
        var pagination = scim.discovery().config().path("pagination");
        for (var name : List.of("defaultPageSize", "maxPageSize", "cursorTimeout")) {
            assertThat(pagination.path(name).asInt(1)).as(name).isPositive();
        }
    }
}
