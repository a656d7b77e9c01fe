package dev.rollcall.systemtest.scim.lists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.ScimClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An attribute with what a filter needs to know of it, as {@code /Schemas} tells it; the common ones (RFC 7643 §3.1)
 * stand in no schema.
 *
 * @param urn the schema that it belongs to; empty for a common attribute and for a sub-attribute
 * @param extension whether it stands below its URN in a resource
 * @param type as RFC 7643 §2.3 spells it
 */
record FilterAttribute(
        String urn,
        boolean extension,
        String name,
        String type,
        boolean multiValued,
        boolean caseExact,
        List<FilterAttribute> subAttributes) {

    /** Everything that a filter on the resource type can ask. */
    static List<FilterAttribute> of(ScimClient client, String schema, String... extensions) {
        var result = new ArrayList<>(common());
        result.addAll(schema(client, schema, false));
        for (var extension : extensions) {
            result.addAll(schema(client, extension, true));
        }
        return result;
    }

    private static List<FilterAttribute> common() {
        return List.of(
                plain("schemas", "reference", true, false),
                plain("id", "string", false, true),
                plain("externalId", "string", false, true),
                new FilterAttribute(
                        "",
                        false,
                        "meta",
                        "complex",
                        false,
                        false,
                        List.of(
                                plain("resourceType", "string", false, true),
                                plain("created", "dateTime", false, false),
                                plain("lastModified", "dateTime", false, false),
                                plain("location", "reference", false, true))));
    }

    private static FilterAttribute plain(String name, String type, boolean multiValued, boolean caseExact) {
        return new FilterAttribute("", false, name, type, multiValued, caseExact, List.of());
    }

    private static List<FilterAttribute> schema(ScimClient client, String urn, boolean extension) {
        var result = new ArrayList<FilterAttribute>();
        for (var attribute : client.get("/Schemas/" + urn).expect(200).body().path("attributes")) {
            if (!attribute.path("returned").asText().equals("never")) {
                result.add(read(attribute, urn, extension));
            }
        }
        return result;
    }

    private static FilterAttribute read(JsonNode json, String urn, boolean extension) {
        var subs = new ArrayList<FilterAttribute>();
        json.path("subAttributes").forEach(sub -> subs.add(read(sub, "", false)));
        return new FilterAttribute(
                urn,
                extension,
                json.path("name").asText(),
                json.path("type").asText(),
                json.path("multiValued").asBoolean(),
                json.path("caseExact").asBoolean(),
                subs);
    }

    boolean isComplex() {
        return type.equals("complex");
    }

    Optional<FilterAttribute> subAttribute(String wanted) {
        return subAttributes.stream().filter(sub -> sub.name.equals(wanted)).findFirst();
    }

    /** Its value in a resource, or in a value of a complex attribute; missing where there is none. */
    JsonNode in(JsonNode owner) {
        return extension ? owner.path(urn).path(name) : owner.path(name);
    }
}
