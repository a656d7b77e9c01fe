package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What is Rollcall's own in RFC 7644 §3.14: which changes a version covers. */
@MicroShedTest
@DisplayName("RFC 7644 §3.14")
class VersionsIT {
    private final ScimClient okta = Tenant.create().okta();
    private final String ada =
            okta.post("/Users", Bodies.person("ada@x.example")).id();

    @Test
    void aPersonWhoseGroupsMayHaveChangedIsNeverCalledKnown() {
        assertThat(known("/Users/" + ada)).isEqualTo(304);

        okta.post("/Groups", Bodies.group("Team", ada)).expect(201);

        assertThat(known("/Users/" + ada)).isEqualTo(200);
    }

    @Test
    void aGroupWhoseMembersMayHaveBeenRenamedIsNeverCalledKnown() {
        String group = okta.post("/Groups", Bodies.group("Team", ada)).id();

        assertThat(known("/Groups/" + group)).isEqualTo(200);
        assertThat(known("/Groups/" + group + "?excludedAttributes=members")).isEqualTo(304);
    }

    @Test
    void aGroupChangesWithAMemberWhoIsDeleted() {
        String group = okta.post("/Groups", Bodies.group("Team", ada)).id();
        String before = okta.get("/Groups/" + group).at("/meta/version");

        okta.delete("/Users/" + ada).expect(204);

        assertThat(okta.get("/Groups/" + group).at("/meta/version")).isNotEqualTo(before);
        okta.with("If-Match", before)
                .patch(
                        "/Groups/" + group,
                        Bodies.patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"T\"}"))
                .expect(412);
    }

    @Test
    void aWriteWithIfNoneMatchIsRefused() {
        okta.with("If-None-Match", "*")
                .put("/Users/" + ada, Bodies.person("other@x.example"))
                .expect(412);

        okta.findUser("other@x.example").none();
    }

    private int known(String path) {
        String version = okta.get(path).at("/meta/version");
        return okta.with("If-None-Match", version).get(path).status();
    }
}
