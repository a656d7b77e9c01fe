package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;

/** Queries with POST. */
@ScimTest
@Requires(Feature.FILTER)
final class Rfc7644Section343Search {

    private static Answer search(ScimServer scim, String parameters, Object... arguments) {
        return scim.post("/Users/.search", Sample.search(parameters, arguments));
    }

    @Section("3.4.3")
    void aSearchAnswers200WithAListResponse(ScimServer scim) {
        var answer = search(scim, "'count': 1").expect(200);
        assertThat(TestJson.texts(answer.body().path("schemas"))).containsExactly(Urn.LIST);
    }

    @Section("3.4.3")
    void aSearchHasAFilter(ScimServer scim) {
        var user = scim.newUser();
        assertThat(search(scim, "'filter': 'userName eq \\\"%s\\\"'", user.at("/userName"))
                        .ids())
                .containsExactly(user.id());
    }

    @Section("3.4.3")
    void aSearchFindsNothingWith200(ScimServer scim) {
        var answer = search(scim, "'filter': 'userName eq \\\"%s\\\"'", Sample.unique("nobody"))
                .expect(200);
        assertThat(answer.totalResults()).isZero();
    }

    @Section("3.4.3")
    void aSearchHasPages(ScimServer scim) {
        var mark = Sample.unique("q");
        scim.newUser("'userName': '%s-1'", mark);
        scim.newUser("'userName': '%s-2'", mark);
        var page = search(scim, "'filter': 'userName sw \\\"%s\\\"', 'startIndex': 2, 'count': 1", mark)
                .expect(200);
        assertThat(page.ids()).hasSize(1);
        assertThat(page.totalResults()).isEqualTo(2);
        assertThat(page.body().path("startIndex").asInt()).isEqualTo(2);
    }

    @Section("3.4.3")
    void aSearchHasAttributes(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var found = search(scim, "'filter': 'userName eq \\\"%s\\\"', 'attributes': ['userName']", user.at("/userName"))
                .resources();
        assertThat(found).hasSize(1).noneMatch(resource -> resource.has("emails"));
    }

    @Section("3.4.3")
    void aSearchHasExcludedAttributes(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var found = search(
                        scim,
                        "'filter': 'userName eq \\\"%s\\\"', 'excludedAttributes': ['emails']",
                        user.at("/userName"))
                .resources();
        assertThat(found).hasSize(1).noneMatch(resource -> resource.has("emails"));
    }

    @Section("3.4.3")
    @Requires(Feature.SORT)
    void aSearchIsSorted(ScimServer scim) {
        var mark = Sample.unique("r");
        var first = scim.newUser("'userName': '%s-1'", mark);
        var second = scim.newUser("'userName': '%s-2'", mark);
        assertThat(search(
                                scim,
                                "'filter': 'userName sw \\\"%s\\\"', 'sortBy': 'userName', 'sortOrder': 'descending'",
                                mark)
                        .ids())
                .containsExactly(second.id(), first.id());
    }

    @Section("3.4.3")
    void aMalformedFilterIsInvalidFilter(ScimServer scim) {
        search(scim, "'filter': 'userName eq'").expectBadRequest("invalidFilter");
    }

    @Section("3.4.3")
    void groupsAreSearched(ScimServer scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        assertThat(scim.post(
                                "/Groups/.search",
                                Sample.search("'filter': 'displayName eq \\\"%s\\\"'", group.at("/displayName")))
                        .ids())
                .containsExactly(group.id());
    }

    @Section("3.4.3")
    void aSearchAtTheRootFindsResourcesOfEveryType(ScimServer scim) {
        scim.discovery().needsType("Group");
        var user = scim.newUser();
        var group = scim.newGroup();
        assertThat(atTheRoot(scim, "id eq \\\"%s\\\" or id eq \\\"%s\\\"", user.id(), group.id())
                        .ids())
                .containsExactlyInAnyOrder(user.id(), group.id());
    }

    @Section("3.4.3")
    void aSearchAtTheRootTellsTypesApart(ScimServer scim) {
        scim.discovery().needsType("Group");
        var user = scim.newUser();
        var group = scim.newGroup();
        assertThat(atTheRoot(
                                scim,
                                "meta.resourceType eq \\\"Group\\\" and (id eq \\\"%s\\\" or id eq \\\"%s\\\")",
                                user.id(),
                                group.id())
                        .ids())
                .containsExactly(group.id());
    }

    @Section("3.4.2.1")
    void atTheRootAnAttributeThatATypeDoesNotHaveIsUnassigned(ScimServer scim) {
        scim.discovery().needsType("Group");
        var user = scim.newUser();
        scim.newGroup();
        assertThat(atTheRoot(scim, "userName eq \\\"%s\\\"", user.at("/userName"))
                        .ids())
                .containsExactly(user.id());
    }

    // The root is one of three places that the RFC names for .search; a server that has none answers 404 or 501.
    private static Answer atTheRoot(ScimServer scim, String filter, Object... arguments) {
        var answer = scim.post("/.search", Sample.search("'filter': '" + filter + "'", arguments));
        assumeTrue(answer.status() != 404 && answer.status() != 501, "no .search at the root: " + answer.status());
        return answer.expect(200);
    }
}
