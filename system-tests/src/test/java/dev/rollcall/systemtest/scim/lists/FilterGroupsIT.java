package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class FilterGroupsIT {

    private final ScimClient okta = Tenant.create().okta();

    @ParameterizedTest(name = "F3 {0}")
    @ValueSource(
            strings = {
                "Course Admins",
                "The \"A\" Team",
                "R&D / Entwicklung, Köln",
                "研究開発 🚀",
                "100% _really_",
                "back\\slash",
                "a+b = c; d#e ?",
                "it's"
            })
    void findsAGroupByItsNameAsStored(String name) {
        var id = okta.post("/Groups", Bodies.group(name)).expect(201).group().id();
        okta.post("/Groups", Bodies.group("Another")).expect(201);

        var found =
                okta.lookUp("/Groups", "displayName eq " + Bodies.quote(name)).only();

        assertThat(found.path("id").asText()).isEqualTo(id);
        assertThat(found.path("displayName").asText()).isEqualTo(name);
    }

    @Test
    @DisplayName("F3 finds no group")
    void findsNoGroup() {
        okta.post("/Groups", Bodies.group("Course Admins")).expect(201);

        okta.findGroup("Course Admin").none();
        okta.findGroup("%").none();
    }

    @Test
    @DisplayName("F3 finds a group in other case, as \"Find by name\" does, and answers its name as stored")
    void otherCase() {
        okta.post("/Groups", Bodies.group("Course Admins")).expect(201);

        assertThat(okta.findGroup("COURSE admins").only().path("displayName").asText())
                .isEqualTo("Course Admins");
    }

    @Test
    @DisplayName("F3 finds a group by externalId and id")
    void externalId() {
        var id = okta.post("/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
                         "displayName":"Course Admins","externalId":"7f1c"}
                        """).expect(201).id();

        assertThat(okta.lookUp("/Groups", "externalId eq \"7f1c\"")
                        .only()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        okta.lookUp("/Groups", "id eq \"" + id + "\"").only();
    }
}
