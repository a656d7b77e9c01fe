package dev.rollcall.scim.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.ScimException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkOrderTest {
    private static final BulkOperation ADA = post("/Users", "ada", null);
    private static final BulkOperation BOB = post("/Users", "bob", "bulkId:ada");
    private static final BulkOperation TEAM = post("/Groups", "team", "bulkId:bob");

    @Test
    void whatIsReferredToComesFirst() {
        assertThat(BulkOrder.of(List.of(TEAM, BOB, ADA))).containsExactly(2, 1, 0);
    }

    @Test
    void otherwiseTheOrderIsTheRequests() {
        assertThat(BulkOrder.of(List.of(ADA, post("/Users", "eve", null), BOB, TEAM)))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aCircleIsDoneOnceEach() {
        var a = post("/Users", "a", "bulkId:b");
        var b = post("/Users", "b", "bulkId:a");

        assertThat(BulkOrder.of(List.of(a, b))).containsExactly(1, 0);
    }

    @Test
    void aPersonNeverWaitsForAGroup() {
        var person = post("/Users", "u", "bulkId:team");
        var team = post("/Groups", "team", "bulkId:u");

        assertThat(BulkOrder.of(List.of(team, person))).containsExactly(1, 0);
        assertThat(BulkOrder.of(List.of(person, team))).containsExactly(0, 1);
    }

    @Test
    void anOperationThatRefersToItselfIsDoneOnce() {
        assertThat(BulkOrder.of(List.of(post("/Users", "a", "bulkId:a")))).containsExactly(0);
    }

    @Test
    void aGroupInACircleOfMembersIsRefusedAndOneBehindAnotherIsNot() {
        var inner = post("/Groups", "inner", "bulkId:outer");
        var outer = post("/Groups", "outer", "bulkId:inner");
        var ids = new BulkIds(List.of(inner, outer, TEAM, BOB));

        assertThatThrownBy(() -> ids.refuseCircle(inner))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("circle")
                .hasMessageContaining("bulkId:outer");
        ids.refuseCircle(TEAM);
        ids.succeed(inner);
        ids.refuseCircle(outer);
    }

    @Test
    void aGroupThatIsItsOwnMemberIsRefused() {
        var group = post("/Groups", "g", "bulkId:g");

        assertThatThrownBy(() -> new BulkIds(List.of(group)).refuseCircle(group))
                .hasMessageContaining("its own member");
    }

    @Test
    void referencesBecomeTheIdsThatAreDecidedBefore() {
        var ids = new BulkIds(List.of(ADA, BOB));
        String ada = ids.idFor(ADA);

        assertThat(ids.resolve("bulkId:ada")).isEqualTo(ada);
        assertThat(ids.resolve("anything else")).isEqualTo("anything else");
        assertThat(ids.resolve(BOB.data()).at("/manager/0/value").asText()).isEqualTo(ada);
        assertThat(BOB.data().at("/manager/0/value").asText()).isEqualTo("bulkId:ada");
    }

    @Test
    void aReferenceToNothingIsAConflict() {
        var ids = new BulkIds(List.of(ADA));

        assertThatThrownBy(() -> ids.resolve("bulkId:nobody"))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void aReferenceToWhatFailedIsAConflict() {
        var ids = new BulkIds(List.of(ADA));
        ids.fail(BOB);
        assertThat(ids.resolve("bulkId:ada")).isNotEmpty();
        ids.fail(ADA);

        assertThatThrownBy(() -> ids.resolve("bulkId:ada"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("failed");
    }

    @Test
    void aBulkIdNamesOneOperation() {
        var other = post("/Users", "ada", null);
        var ids = new BulkIds(List.of(ADA, other));
        ids.idFor(ADA);

        assertThatThrownBy(() -> ids.idFor(other))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("bulkId");
    }

    @Test
    void aReferenceStandsWhereAnIdDoesAndNowhereElse() {
        var ids = new BulkIds(List.of(ADA));
        String ada = ids.idFor(ADA);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("userName", "bulkId:ada");
        data.put("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "bulkId:ada");
        data.putArray("Operations").addObject().put("path", "members[value eq \"bulkId:ada\"]");

        ObjectNode resolved = ids.resolve(data);

        assertThat(resolved.path("userName").asText()).isEqualTo("bulkId:ada");
        assertThat(resolved.path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager")
                        .asText())
                .isEqualTo(ada);
        assertThat(resolved.at("/Operations/0/path").asText()).isEqualTo("members[value eq \"" + ada + "\"]");
    }

    private static BulkOperation post(String path, String bulkId, String reference) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (reference != null) {
            data.putArray("manager").addObject().put("value", reference);
        }
        return new BulkOperation("POST", bulkId, null, path, data);
    }
}
