package dev.rollcall.systemtest.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class DeleteUserIT {

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("D1 a deleted person is gone from every operation")
    void isGone() {
        var path =
                "/Users/" + okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        okta.delete(path).expect(204);

        okta.delete(path).expect(404);
        okta.get(path).expect(404);
        okta.put(path, Bodies.CREATE_ALICE).expect(404);
        okta.patch(path, Bodies.ACTIVATE).expect(404);
        okta.findUser(Bodies.ALICE).none();
        assertThat(okta.get("/Users").totalResults()).isEqualTo(1);
    }

    @Test
    @DisplayName("D1 a deleted person is removed from groups")
    void leavesGroups() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var bob = okta.post("/Users", Bodies.person("bob@example.com"))
                .expect(201)
                .id();
        var group = okta.post("/Groups", Bodies.group("Course Admins", alice, bob))
                .expect(201)
                .id();

        okta.delete("/Users/" + alice).expect(204);

        assertThat(okta.get("/Groups/" + group).expect(200).group().members()).containsExactly(bob);
    }

    @Test
    @DisplayName("D1 an inactive person can be deleted")
    void inactive() {
        var path =
                "/Users/" + okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        okta.patch(path, Bodies.DEACTIVATE).expect(200);

        okta.delete(path).expect(204);
        okta.get(path).expect(404);
    }

    @Test
    @DisplayName("D1 JumpCloud creates and deletes the same test person at each activation")
    void nameIsFreeAgain() {
        var first = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        okta.delete("/Users/" + first).expect(204);

        var second = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user();

        assertThat(okta.findUser(Bodies.ALICE).only().path("id").asText()).isEqualTo(second.id());
        okta.delete("/Users/" + second.id()).expect(204);
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);
    }

    @Test
    @DisplayName("D1 an unknown id is not found")
    void unknown() {
        okta.delete("/Users/00000000-0000-0000-0000-000000000000").expect(404);
        okta.delete("/Users/unknown").expect(404);
    }
}
