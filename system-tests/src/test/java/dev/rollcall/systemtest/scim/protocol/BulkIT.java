package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What is Rollcall's own in RFC 7644 §3.7; what every server has to keep stands in the compliance suite. */
@MicroShedTest
class BulkIT {
    private static final String MANAGER = "/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager/value";

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("RFC 7644 §3.7.1")
    void managersMayReferToEachOtherInACircle() {
        var done = bulk(person("ada", "bulkId:bob"), person("bob", "bulkId:ada"));

        String ada = okta.findUser("ada").only().path("id").asText();
        String bob = okta.findUser("bob").only().path("id").asText();
        assertThat(done.findValuesAsText("status")).containsExactly("201", "201");
        assertThat(okta.get("/Users/" + ada).at(MANAGER)).isEqualTo(bob);
        assertThat(okta.get("/Users/" + bob).at(MANAGER)).isEqualTo(ada);
    }

    @Test
    void aGroupMayComeBeforeItsMembersAndAfterThemAllTheSame() {
        var done = bulk("""
                {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"Team","members":[{"value":"bulkId:ada"}]}}""", person("ada", "x"), person("bob", "x"), """
                {"method":"PATCH","path":"/Groups/bulkId:g","data":{"Operations":[
                  {"op":"add","path":"members","value":[{"value":"bulkId:bob"}]}]}}""");

        assertThat(done.findValuesAsText("status")).containsExactly("201", "201", "201", "200");
        String group = okta.findGroup("Team").only().path("id").asText();
        assertThat(okta.get("/Groups/" + group).members()).hasSize(2);
    }

    @Test
    void whatRefersToSomethingThatFailedFailsWithASentence() {
        var done = bulk("""
                {"method":"POST","path":"/Users","bulkId":"nameless","data":{}}""", """
                {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"Team","members":[{"value":"bulkId:nameless"}]}}""");

        assertThat(done.findValuesAsText("status")).contains("400", "409");
        assertThat(done.at("/1/response/detail").asText()).contains("bulkId:nameless");
        okta.findGroup("Team").none();
    }

    @Test
    void theSameBulkIdTwiceIsRefusedForTheSecond() {
        var done = bulk(person("ada", "x"), person("ada", "x").replace("\"userName\":\"ada\"", "\"userName\":\"eve\""));

        assertThat(done.at("/0/status").asText()).isEqualTo("201");
        assertThat(done.at("/1/response/scimType").asText()).isEqualTo("invalidSyntax");
        okta.findUser("eve").none();
    }

    @Test
    void aFailureOfAnotherKindDoesNotSpoilTheBulkId() {
        var done = bulk(person("ada", "x"), """
                {"method":"DELETE","path":"/Users/nobody","bulkId":"ada"}""", person("bob", "bulkId:ada"));

        assertThat(done.findValuesAsText("status")).containsExactly("201", "404", "404", "201");
        String bob = okta.findUser("bob").only().path("id").asText();
        String ada = okta.findUser("ada").only().path("id").asText();
        assertThat(okta.get("/Users/" + bob).at(MANAGER)).isEqualTo(ada);
    }

    @Test
    void aBulkIdInThePathOfAPatchIsResolved() {
        bulk(person("ada", "x"), person("bob", "x"), """
                {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"Team",
                 "members":[{"value":"bulkId:ada"},{"value":"bulkId:bob"}]}}""", """
                {"method":"PATCH","path":"/Groups/bulkId:g","data":{"Operations":[
                 {"op":"remove","path":"members[value eq \\"bulkId:bob\\"]"}]}}""");

        String ada = okta.findUser("ada").only().path("id").asText();
        String group = okta.findGroup("Team").only().path("id").asText();
        assertThat(okta.get("/Groups/" + group).members()).containsExactly(ada);
    }

    @Test
    void aPersonWhoIsSentWithTheirGroupIsAMemberOfIt() {
        var done = bulk("""
                {"method":"POST","path":"/Users","bulkId":"u","data":{"userName":"ada","groups":[{"value":"bulkId:g"}]}}""", """
                {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"Team","members":[{"value":"bulkId:u"}]}}""");

        assertThat(done.findValuesAsText("status")).containsExactly("201", "201");
        String group = okta.findGroup("Team").only().path("id").asText();
        assertThat(okta.get("/Groups/" + group).members()).hasSize(1);
    }

    @Test
    void aTextThatOnlyLooksLikeAReferenceStaysAText() {
        bulk(person("ada", "x").replace("\"userName\":\"ada\"", "\"userName\":\"bulkId:ada\""));

        assertThat(okta.findUser("bulkId:ada").only().path("userName").asText()).isEqualTo("bulkId:ada");
    }

    @Test
    void aVersionInAnyCaseIsACondition() {
        bulk(person("ada", "x"));
        String ada = okta.findUser("ada").only().path("id").asText();

        var done = bulk("""
                {"method":"PATCH","path":"/Users/%s","Version":"W/\\"7\\"","data":{"Operations":[{"op":"replace","path":"title","value":"x"}]}}""".formatted(ada));

        assertThat(done.at("/0/status").asText()).isEqualTo("412");
    }

    @Test
    void entrasDialectIsUnderstoodInOperationsToo() {
        bulk(person("ada", "x"));
        String ada = okta.findUser("ada").only().path("id").asText();

        bulk("""
                {"method":"PATCH","path":"/Users/%s","data":{"Operations":[{"op":"Replace","path":"active","value":"False"}]}}""".formatted(ada));

        assertThat(okta.get("/Users/" + ada).at("/active")).isEqualTo("false");
    }

    @Test
    void moreOperationsThanAnnouncedAreRefusedAsAWhole() {
        String operations = String.join(",", Collections.nCopies(1001, person("ada", "x")));

        var answer = okta.post("/Bulk", "{\"Operations\":[" + operations + "]}").expect(413);

        assertThat(answer.detail()).contains("1000");
        okta.findUser("ada").none();
    }

    private JsonNode bulk(String... operations) {
        String message = """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[%s]}""".formatted(String.join(",", operations));
        return okta.post("/Bulk", message).expect(200).body().path("Operations");
    }

    private static String person(String name, String manager) {
        return """
                {"method":"POST","path":"/Users","bulkId":"%1$s","data":{"userName":"%1$s",\
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"%2$s"}}}}""".formatted(name, manager);
    }
}
