package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;

/** The answer to a query. */
@ScimTest
final class Rfc7644Section342Querying {

    @Section("3.4.2")
    void theAnswerIsAListResponse(ScimServer scim) {
        assertThat(TestJson.texts(scim.get("/Users").expect(200).body().path("schemas")))
                .containsExactly(Urn.LIST);
    }

    @Section("3.4.2")
    void totalResultsIsANumber(ScimServer scim) {
        assertThat(scim.get("/Users").expect(200).body().path("totalResults").isIntegralNumber())
                .isTrue();
    }

    @Section("3.4.2")
    void whatIsThereIsCounted(ScimServer scim) {
        scim.newUser();
        scim.newUser();
        assertThat(scim.get("/Users").expect(200).totalResults()).isGreaterThanOrEqualTo(2);
    }

    @Section("3.4.2")
    void resourcesOfAListAreWhole(ScimServer scim) {
        scim.newUser();
        assertThat(scim.get("/Users", "count", "5").resources()).isNotEmpty().allSatisfy(user -> {
            assertThat(user.path("id").asText()).isNotEmpty();
            assertThat(TestJson.texts(user.path("schemas"))).contains(Urn.USER);
        });
    }

    @Section("3.4.2")
    @Requires(Feature.FILTER)
    void nothingFoundIs200WithNoResults(ScimServer scim) {
        var answer =
                scim.find("userName eq \"" + Sample.unique("nobody") + "\"").expect(200);
        assertThat(answer.totalResults()).isZero();
        assertThat(answer.resources()).isEmpty();
    }

    @Section("3.4.2.1")
    void groupsAreListed(ScimServer scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        assertThat(scim.get("/Groups", "count", "100").resources())
                .isNotEmpty()
                .allMatch(found -> TestJson.texts(found.path("schemas")).contains(Urn.GROUP));
        assertThat(scim.get("/Groups/" + group.id()).status()).isEqualTo(200);
    }

    @Section("3.4.2.1")
    @Requires(Feature.FILTER)
    void theRootFindsResourcesOfEveryType(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup();
        var answer = scim.get("/", "filter", "id eq \"" + user.id() + "\" or id eq \"" + group.id() + "\"");
        // A server need not answer queries at its root; .search at the root has tests of its own.
        assumeTrue(answer.status() == 200, "no queries at the root: " + answer.status());
        assertThat(answer.ids()).containsExactlyInAnyOrder(user.id(), group.id());
    }
}
