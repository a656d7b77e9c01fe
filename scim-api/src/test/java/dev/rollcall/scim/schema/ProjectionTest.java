package dev.rollcall.scim.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String ADA = """
            {"schemas":["s"],"id":"1","userName":"ada","name":{"givenName":"Ada","familyName":"King"},
             "emails":[{"value":"a","type":"work"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Maths","costCenter":"1"}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName|schemas,id,userName",
                "USERNAME, emails|schemas,id,userName,emails",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName|schemas,id,userName",
                "nothing|schemas,id",
                ENTERPRISE + "|schemas,id," + ENTERPRISE
            })
    void onlyWhatIsAskedForAndIdAndSchemas(String attributes, String keys) {
        assertThat(names(shown("attributes", attributes))).containsExactly(keys.split(","));
    }

    @Test
    void subAttributesAreChosenOneByOne() {
        ObjectNode shown = shown("attributes", "name.givenName,emails.value," + ENTERPRISE + ":department");

        assertThat(names(shown.path("name"))).containsExactly("givenName");
        assertThat(names(shown.path("emails").path(0))).containsExactly("value");
        assertThat(names(shown.path(ENTERPRISE))).containsExactly("department");
    }

    @Test
    void excludedAttributesAreLeftOutButNeverIdAndSchemas() {
        ObjectNode shown =
                shown("excludedAttributes", "id,schemas,emails,name.familyName," + ENTERPRISE + ":costCenter");

        assertThat(names(shown)).containsExactly("schemas", "id", "userName", "name", ENTERPRISE);
        assertThat(names(shown.path("name"))).containsExactly("givenName");
        assertThat(names(shown.path(ENTERPRISE))).containsExactly("department");
    }

    @Test
    void membersNeedNotBeReadWhenNobodySeesThem() {
        assertThat(projection("excludedAttributes", "members").shows("members")).isFalse();
        assertThat(projection("attributes", "displayName").shows("members")).isFalse();
        assertThat(projection("attributes", "members.value").shows("members")).isTrue();
        assertThat(projection("x", "y").shows("members")).isTrue();
    }

    private static ObjectNode shown(String parameter, String value) {
        return projection(parameter, value).apply(Json.readObject(ADA.getBytes(UTF_8)));
    }

    private static Projection projection(String parameter, String value) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle(parameter, value);
        return Projection.of(ResourceType.USER, query);
    }

    private static List<String> names(com.fasterxml.jackson.databind.JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void moreNamesThanAnyResourceHasAreRefused() {
        List<String> most = java.util.Collections.nCopies(1000, "title");
        assertThat(Projection.of(ResourceType.USER, most, List.of()).shows("title"))
                .isTrue();

        for (List<String> tooMany : List.of(
                java.util.Collections.nCopies(1001, "title"),
                List.of("a,".repeat(1001)),
                List.of("a".repeat(70_000)),
                List.of(",".repeat(7_000_000)))) {
            assertThatThrownBy(() -> Projection.of(ResourceType.USER, tooMany, List.of()))
                    .isInstanceOf(ScimException.class)
                    .hasMessageContaining("1000 names");
            assertThatThrownBy(() -> Projection.of(ResourceType.USER, List.of(), tooMany))
                    .isInstanceOf(ScimException.class);
        }
    }
}
