package dev.rollcall.compliance.rfc7643;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the discovery endpoints show: configuration, resource types, schemas. */
@ScimTest
final class Rfc7643Section5Definitions {
    private static final List<String> TYPES =
            List.of("string", "boolean", "decimal", "integer", "dateTime", "binary", "reference", "complex");

    @ParameterizedTest(name = "RFC 7643 §5 — the configuration says whether {0} is supported")
    @ValueSource(strings = {"patch", "bulk", "filter", "changePassword", "sort", "etag"})
    void theConfigurationSaysWhatIsSupported(String feature, ScimServer scim) {
        assertThat(scim.discovery().config().path(feature).path("supported").isBoolean())
                .isTrue();
    }

    @ParameterizedTest(name = "RFC 7643 §5 — the configuration says {0}.{1} as a number")
    @CsvSource({"bulk, maxOperations", "bulk, maxPayloadSize", "filter, maxResults"})
    void theConfigurationSaysTheLimits(String feature, String limit, ScimServer scim) {
        assertThat(scim.discovery().config().path(feature).path(limit).isIntegralNumber())
                .isTrue();
    }

    @Section("5")
    void authenticationSchemesHaveTypeNameAndDescription(ScimServer scim) {
        var schemes = scim.discovery().config().path("authenticationSchemes");
        assertThat(schemes).isNotEmpty();
        for (var scheme : schemes) {
            for (var name : List.of("type", "name", "description")) {
                assertThat(scheme.path(name).asText()).as(scheme.toString()).isNotEmpty();
            }
        }
    }

    @Section("5")
    void atMostOneOfTheAuthenticationSchemesIsPrimary(ScimServer scim) {
        var primaries = TestJson.texts(scim.discovery().config().path("authenticationSchemes"), "primary");
        assertThat(primaries.stream().filter("true"::equals).count()).isLessThanOrEqualTo(1);
    }

    @Section("6")
    void resourceTypesHaveNameEndpointAndSchema(ScimServer scim) {
        assertThat(scim.discovery().resourceTypes()).isNotEmpty().allSatisfy(type -> {
            for (var name : List.of("name", "endpoint", "schema")) {
                assertThat(type.path(name).asText()).as(type.toString()).isNotEmpty();
            }
        });
    }

    @Section("6")
    void theSchemasOfResourceTypesAreShown(ScimServer scim) {
        for (var type : scim.discovery().resourceTypes()) {
            assertThat(scim.discovery().schema(type.path("schema").asText()))
                    .as(type.toString())
                    .isPresent();
            for (var extension : type.path("schemaExtensions")) {
                assertThat(scim.discovery().schema(extension.path("schema").asText()))
                        .as(extension.toString())
                        .isPresent();
            }
        }
    }

    @Section("6")
    void schemaExtensionsSayWhetherTheyAreRequired(ScimServer scim) {
        for (var type : scim.discovery().resourceTypes()) {
            for (var extension : type.path("schemaExtensions")) {
                assertThat(extension.path("required").isBoolean())
                        .as(type.toString())
                        .isTrue();
            }
        }
    }

    @Section("6")
    void theEndpointsOfResourceTypesAnswer(ScimServer scim) {
        for (var type : scim.discovery().resourceTypes()) {
            var endpoint = type.path("endpoint").asText();
            scim.get(endpoint.startsWith("/") ? endpoint : "/" + endpoint, "count", "1")
                    .expect(200);
        }
    }

    @Section("7")
    void schemasHaveAUrnAndAttributes(ScimServer scim) {
        assertThat(scim.discovery().schemas()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.path("id").asText()).startsWith("urn:");
            assertThat(schema.path("attributes").isArray()).isTrue();
        });
    }

    @Section("7")
    void attributesHaveLegalNames(ScimServer scim) {
        everyAttribute(
                scim, attribute -> assertThat(attribute.path("name").asText()).matches("\\$?[A-Za-z][A-Za-z0-9_$-]*"));
    }

    @Section("7")
    void attributesHaveAKnownType(ScimServer scim) {
        everyAttribute(
                scim, attribute -> assertThat(attribute.path("type").asText()).isIn(TYPES));
    }

    @Section("7")
    void attributesSayWhetherTheyAreMultiValued(ScimServer scim) {
        everyAttribute(
                scim, attribute -> assertThat(attribute.path("multiValued").isBoolean())
                        .isTrue());
    }

    // The characteristics have defaults (§2.2), so they may be left out.
    @Section("7")
    void mutabilityIsOneOfFour(ScimServer scim) {
        everyAttribute(
                scim, attribute -> assertThat(attribute.path("mutability").asText("readWrite"))
                        .isIn("readOnly", "readWrite", "immutable", "writeOnly"));
    }

    @Section("7")
    void returnedIsOneOfFour(ScimServer scim) {
        everyAttribute(scim, attribute -> assertThat(attribute.path("returned").asText("default"))
                .isIn("always", "never", "default", "request"));
    }

    @Section("7")
    void uniquenessIsOneOfThree(ScimServer scim) {
        everyAttribute(
                scim, attribute -> assertThat(attribute.path("uniqueness").asText("none"))
                        .isIn("none", "server", "global"));
    }

    @Section("7")
    void onlyComplexAttributesHaveSubAttributes(ScimServer scim) {
        everyAttribute(scim, attribute -> {
            if (!attribute.path("subAttributes").isEmpty()) {
                assertThat(attribute.path("type").asText()).isEqualTo("complex");
            }
        });
    }

    @Section("7")
    void subAttributesAreNotComplex(ScimServer scim) {
        everyAttribute(scim, attribute -> attribute
                .path("subAttributes")
                .forEach(sub -> assertThat(sub.path("type").asText()).isNotEqualTo("complex")));
    }

    private interface Check {
        void of(JsonNode attribute);
    }

    private static void everyAttribute(ScimServer scim, Check check) {
        assertThat(scim.discovery().schemas()).isNotEmpty();
        for (var schema : scim.discovery().schemas()) {
            for (var attribute : schema.path("attributes")) {
                check.of(attribute);
                attribute.path("subAttributes").forEach(check::of);
            }
        }
    }

    @Section("8.7.1")
    void userNameIsRequiredAndUniqueInTheUserSchema(ScimServer scim) {
        var userName = scim.discovery().attribute(Urn.USER, "userName").orElseThrow();
        assertThat(userName.path("required").asBoolean()).isTrue();
        assertThat(userName.path("uniqueness").asText()).isIn("server", "global");
    }

    @Section("8.7.1")
    void thePasswordIsNeverReturnedInTheUserSchema(ScimServer scim) {
        var password = scim.discovery().attribute(Urn.USER, "password");
        if (password.isPresent()) {
            assertThat(password.get().path("returned").asText()).isEqualTo("never");
        }
    }

    @Section("8.7.1")
    void groupsAreReadOnlyInTheUserSchema(ScimServer scim) {
        var groups = scim.discovery().attribute(Urn.USER, "groups");
        if (groups.isPresent()) {
            assertThat(groups.get().path("mutability").asText()).isEqualTo("readOnly");
        }
    }
}
