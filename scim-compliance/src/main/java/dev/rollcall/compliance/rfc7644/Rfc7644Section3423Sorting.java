package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** sortBy and sortOrder, on three users who are found by the start of their userName. */
@ScimTest
@Requires({Feature.SORT, Feature.FILTER})
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc7644Section3423Sorting {
    private final String mark = Sample.unique("s");
    private final List<String> created = new ArrayList<>();

    /** Created out of order: b, C, a. Only the first has no title. */
    @BeforeAll
    void people(ScimServer scim) {
        person(scim, "b", "", "Z");
        person(scim, "C", "'title': 'one',", "x");
        person(scim, "a", "'title': 'Two',", "y");
    }

    private void person(ScimServer scim, String letter, String title, String address) {
        created.add(scim.newUser(
                        "'userName': '%1$s-%2$s', 'externalId': '%1$s-%2$s', %3$s 'name': {'familyName': '%2$s'},"
                                + " 'emails': [{'value': 'm-%1$s-%2$s@example.com', 'type': 'home'},"
                                + " {'value': '%4$s-%1$s@example.com', 'type': 'work', 'primary': true}]",
                        mark, letter, title, address)
                .id());
    }

    private String b() {
        return created.get(0);
    }

    private String c() {
        return created.get(1);
    }

    private String a() {
        return created.get(2);
    }

    private List<String> sorted(ScimServer scim, String... parameters) {
        var query = new ArrayList<>(List.of("filter", "userName sw \"" + mark + "\"", "count", "10"));
        query.addAll(List.of(parameters));
        return scim.get("/Users", query.toArray(String[]::new)).ids();
    }

    @Section("3.4.2.3")
    void sortOrderIsAscendingByDefault(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", "userName")).containsExactly(a(), b(), c());
    }

    @Section("3.4.2.3")
    void ascendingIsSmallestFirst(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", "userName", "sortOrder", "ascending")).containsExactly(a(), b(), c());
    }

    @Section("3.4.2.3")
    void descendingIsGreatestFirst(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", "userName", "sortOrder", "descending"))
                .containsExactly(c(), b(), a());
    }

    @Section("3.4.2.3")
    void whatIsCaseExactIsSortedByCase(ScimServer scim) {
        scim.needs(Urn.USER, "externalId");
        assertThat(sorted(scim, "sortBy", "externalId")).containsExactly(c(), a(), b());
    }

    @Section("3.4.2.3")
    void aSubAttributeIsNamedWithADot(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(sorted(scim, "sortBy", "name.familyName")).containsExactly(a(), b(), c());
    }

    @Section("3.4.2.3")
    void aMultiValuedAttributeIsSortedByItsPrimaryValue(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(sorted(scim, "sortBy", "emails.value")).containsExactly(c(), a(), b());
    }

    @Section("3.4.2.3")
    void withoutAValueIsLastAscending(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(sorted(scim, "sortBy", "title")).containsExactly(c(), a(), b());
    }

    @Section("3.4.2.3")
    void withoutAValueIsFirstDescending(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(sorted(scim, "sortBy", "title", "sortOrder", "descending")).containsExactly(b(), a(), c());
    }

    @Section("3.4.2.3")
    void aNameMayHaveItsUrnInFront(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", Urn.USER + ":userName", "sortOrder", "descending"))
                .containsExactly(c(), b(), a());
    }

    @Section("3.4.2.3")
    void namesAreReadInAnyCase(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", "USERNAME", "sortOrder", "descending"))
                .containsExactly(c(), b(), a());
    }

    @Section("3.4.2.3")
    void dateTimesAreSortedChronologically(ScimServer scim) {
        assertThat(sorted(scim, "sortBy", "meta.created")).containsExactly(b(), c(), a());
    }

    @Section("3.4.2.4")
    void pagesFollowTheOrder(ScimServer scim) {
        var filter = "userName sw \"" + mark + "\"";
        var second = scim.get("/Users", "filter", filter, "sortBy", "userName", "startIndex", "2", "count", "1");
        assertThat(second.ids()).containsExactly(b());
    }
}
