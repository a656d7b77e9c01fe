package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class DeleteGroupIT {

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("G14 a deleted group is gone, its members are not")
    void isGone() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var path = "/Groups/"
                + okta.post("/Groups", Bodies.group("Course Admins", alice))
                        .expect(201)
                        .id();

        okta.delete(path).expect(204);

        okta.delete(path).expect(404);
        okta.get(path).expect(404);
        okta.put(path, Bodies.group("Course Admins")).expect(404);
        okta.patch(path, Bodies.patch("{\"op\":\"remove\",\"path\":\"members\"}"))
                .expect(404);
        okta.findGroup("Course Admins").none();
        okta.get("/Users/" + alice).expect(200).user();
    }

    @Test
    @DisplayName("G14 the name of a deleted group is free again")
    void nameIsFree() {
        var first =
                okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();
        okta.delete("/Groups/" + first).expect(204);

        var second =
                okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    @DisplayName("G14 an unknown id is not found")
    void unknown() {
        okta.delete("/Groups/00000000-0000-0000-0000-000000000000").expect(404);
        okta.delete("/Groups/unknown").expect(404);
    }
}
