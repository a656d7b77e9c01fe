package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** startIndex and count, on three users who are found by the start of their userName. */
@ScimTest
@Requires(Feature.FILTER)
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc7644Section3424Paging {
    private final String mark = Sample.unique("p");
    private final List<String> created = new ArrayList<>();

    @BeforeAll
    void people(ScimServer scim) {
        for (int i = 0; i < 3; i++) {
            created.add(scim.newUser("'userName': '%s-%s'", mark, i).id());
        }
    }

    private Answer page(ScimServer scim, String... parameters) {
        var query = new ArrayList<>(List.of("filter", "userName sw \"" + mark + "\""));
        query.addAll(List.of(parameters));
        return scim.get("/Users", query.toArray(String[]::new)).expect(200);
    }

    @Section("3.4.2.4")
    void countIsTheMost(ScimServer scim) {
        assertThat(page(scim, "count", "2").ids()).hasSize(2);
    }

    @Section("3.4.2.4")
    void totalResultsCountsAllPages(ScimServer scim) {
        assertThat(page(scim, "count", "2").totalResults()).isEqualTo(3);
    }

    @Section("3.4.2.4")
    void itemsPerPageIsWhatThePageHolds(ScimServer scim) {
        assertThat(page(scim, "count", "2").body().path("itemsPerPage").asInt()).isEqualTo(2);
        assertThat(page(scim, "startIndex", "3", "count", "2")
                        .body()
                        .path("itemsPerPage")
                        .asInt())
                .isEqualTo(1);
    }

    @Section("3.4.2.4")
    void startIndexIsToldInAPage(ScimServer scim) {
        assertThat(page(scim, "startIndex", "2", "count", "1")
                        .body()
                        .path("startIndex")
                        .asInt())
                .isEqualTo(2);
    }

    @Section("3.4.2.4")
    void startIndexCountsFromOne(ScimServer scim) {
        assertThat(page(scim, "startIndex", "1").ids()).hasSize(3);
    }

    @Section("3.4.2.4")
    void startIndexOmitsWhatIsBefore(ScimServer scim) {
        assertThat(page(scim, "startIndex", "3").ids()).hasSize(1);
    }

    @ParameterizedTest(name = "RFC 7644 §3.4.2.4 — startIndex {0} is read as 1")
    @ValueSource(strings = {"0", "-1", "-100"})
    void startIndexBelowOneIsOne(String startIndex, ScimServer scim) {
        assertThat(page(scim, "startIndex", startIndex).ids()).hasSize(3);
    }

    @Section("3.4.2.4")
    void startIndexBeyondTheEndFindsNone(ScimServer scim) {
        var page = page(scim, "startIndex", "4");
        assertThat(page.ids()).isEmpty();
        assertThat(page.totalResults()).isEqualTo(3);
    }

    @ParameterizedTest(name = "RFC 7644 §3.4.2.4 — count {0} returns only the total")
    @ValueSource(strings = {"0", "-1"})
    void countOfNoneReturnsOnlyTheTotal(String count, ScimServer scim) {
        var page = page(scim, "count", count);
        assertThat(page.ids()).isEmpty();
        assertThat(page.totalResults()).isEqualTo(3);
    }

    @Section("3.4.2.4")
    void pagesTogetherAreTheWhole(ScimServer scim) {
        var seen = new ArrayList<String>();
        for (int start = 1; start <= 3; start++) {
            seen.addAll(page(scim, "startIndex", String.valueOf(start), "count", "1")
                    .ids());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
    }

    @Section("3.4.2.4")
    void groupsHavePagesToo(ScimServer scim) {
        scim.discovery().needsType("Group");
        scim.newGroup();
        scim.newGroup();
        assertThat(scim.get("/Groups", "count", "1").ids()).hasSize(1);
    }
}
