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

        assertThat(BulkOrder.of(List.of(a, b))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void anOperationThatRefersToItselfIsDoneOnce() {
        assertThat(BulkOrder.of(List.of(post("/Users", "a", "bulkId:a")))).containsExactly(0);
    }

    @Test
    void referencesBecomeTheIdsThatAreDecidedBefore() {
        var ids = new BulkIds(List.of(ADA, BOB));
        String ada = ids.idFor("ada");

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
        ids.fail("ada");

        assertThatThrownBy(() -> ids.resolve("bulkId:ada"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("failed");
    }

    @Test
    void aBulkIdNamesOneOperation() {
        var ids = new BulkIds(List.of(ADA, ADA));
        ids.idFor("ada");

        assertThatThrownBy(() -> ids.idFor("ada"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("bulkId");
    }

    private static BulkOperation post(String path, String bulkId, String reference) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (reference != null) {
            data.putArray("manager").addObject().put("value", reference);
        }
        return new BulkOperation("POST", bulkId, null, path, data);
    }
}
