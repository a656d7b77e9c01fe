package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whatever Okta was refused stands in the activity, with the sentence that Okta got. */
@MicroShedTest
class RefusedRequestsIT {
    private static final String WRONG_KEY = "rck_not_one_of_this_organization_a1c4";

    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private ScimClient stranger(String key) {
        return tenant.withoutKey().with("Authorization", "Bearer " + key);
    }

    private List<String> refused() {
        site.open("/activity.xhtml?show=refused");
        return site.page().select("table.activity tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    private void assertNewest(ScimResponse answer, String... words) {
        assertThat(refused().get(0))
                .contains(answer.at("/detail"), String.valueOf(answer.status()))
                .contains(words);
    }

    /** A stranger learns nothing of the organization; its admins read of the identity provider that they have. */
    private void assertNewestOfStranger(ScimResponse answer, String... words) {
        assertThat(answer.detail()).contains("your identity provider").doesNotContain("Okta");
        assertThat(refused().get(0))
                .contains(answer.detail().replace("your identity provider", "Okta"), String.valueOf(answer.status()))
                .contains(words);
    }

    @Test
    void aWrongKeyIsTheLastFourLettersOfIt() {
        var answer = stranger(WRONG_KEY).get("/Users", "count", "2").expect(401);

        assertNewestOfStranger(answer, "Unknown Secret Key ending in a1c4", "GET /Users?count=2");
        assertThat(site.page().html()).doesNotContain("organization_a1c4");
    }

    @Test
    void noKeyAndWhatIsNone() {
        assertNewestOfStranger(tenant.withoutKey().get("/Users").expect(401), "No Secret Key", "GET /Users");
        assertNewestOfStranger(
                stranger("somebodys password 7391").get("/Groups").expect(401), "Unknown Secret Key", "GET /Groups");
        assertThat(site.page().html()).doesNotContain("7391");
    }

    @Test
    void scimThatIsTurnedOff() {
        site.open("/settings/okta.xhtml?tab=scim");
        site.uncheck("Enable SCIM");
        site.press("Update");
        site.press("Disable now");

        assertNewest(tenant.okta().get("/Users", "count", "2").expect(403), "GET /Users?count=2");
        tenant.okta().post("/Users", "{}").expect(403);
        assertThat(refused()).hasSize(1);
    }

    @Test
    void anUnknownPathABrokenBodyAndAnInvalidFilter() {
        assertNewest(tenant.okta().get("/Persons").expect(404), "GET /Persons");
        assertNewest(tenant.okta().post("/Persons", "{}").expect(404), "POST /Persons");
        assertNewest(tenant.okta().post("/Users", "{\"userName\":").expect(400), "Create person");
        assertNewest(
                tenant.okta().get("/Users", "filter", "userName is \"ada\"").expect(400),
                "GET /Users?filter=userName is \"ada\"");
        assertNewest(tenant.okta().get("/Users/nobody", "token", "7391").expect(404), "GET /Users/nobody?token=…");
        assertNewest(tenant.okta().get("/Users/nobody").expect(404), "GET /Users/nobody");
        assertNewest(tenant.okta().post("/.search", "{\"filter\":\"(\"}").expect(400), "POST /.search");
    }

    @Test
    @DisplayName("what is refused again and again is one row a minute")
    void againAndAgain() {
        for (int i = 0; i < 5; i++) {
            stranger(WRONG_KEY).get("/Users").expect(401);
            tenant.okta().get("/Persons").expect(404);
        }

        assertThat(refused()).hasSize(2);
    }

    @Test
    @DisplayName("strangers with ever other keys are ten rows a minute at most, and none of another organization")
    void strangersFillNoList() {
        var other = Tenant.create();
        for (int i = 0; i < 15; i++) {
            stranger("rck_some_key_of_a_stranger_" + (1000 + i)).get("/Users").expect(401);
            other.withoutKey()
                    .with("Authorization", "Bearer " + WRONG_KEY)
                    .get("/Users")
                    .expect(401);
        }

        assertThat(refused()).hasSizeLessThanOrEqualTo(10).noneMatch(row -> row.contains("a1c4"));
    }

    @Test
    @DisplayName("an operation of a bulk request is refused in the words of the identity provider that is chosen")
    void anOperationOfABulkRequest() {
        site.open("/settings/single-sign-on.xhtml");
        site.press("Use Microsoft Entra ID");
        var entra = tenant.okta();
        entra.post("/Groups", Bodies.group("Okta admins")).expect(201);

        var done = entra.post("/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                  {"method":"DELETE","path":"/Users/nobody"},
                  {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"Okta admins"}}]}""").expect(200);

        assertThat(done.at("/Operations/0/response/detail"))
                .contains("In Entra open Provisioning > Restart provisioning")
                .doesNotContain("Okta");
        assertThat(done.at("/Operations/1/response/detail"))
                .endsWith("already named \"Okta admins\". In Entra rename one of the two.");
        assertThat(String.join(" ", refused()))
                .contains("In Entra open Provisioning", "In Entra rename one of the two.")
                .doesNotContain("In Okta", "in Okta");
    }
}
