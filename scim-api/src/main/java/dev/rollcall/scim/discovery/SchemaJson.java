package dev.rollcall.scim.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.List;

/** Schemas and resource types as JSON. No member is null, as Entra demands. */
final class SchemaJson {
    private static final String SCHEMA_URN = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private static final String RESOURCE_TYPE_URN = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    private SchemaJson() {}

    static ObjectNode of(Schema schema, String baseUrl) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(SCHEMA_URN);
        json.put("id", schema.id());
        json.put("name", schema.name());
        json.put("description", schema.description());
        json.set("attributes", attributes(schema.attributes(), ""));
        meta(json, "Schema", baseUrl + "/Schemas/" + schema.id());
        return json;
    }

    private static ArrayNode attributes(List<Attribute> attributes, String owner) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        attributes.forEach(attribute -> array.add(attribute(attribute, owner)));
        return array;
    }

    private static ObjectNode attribute(Attribute attribute, String owner) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", attribute.name());
        json.put("type", attribute.type().keyword());
        json.put("multiValued", attribute.multiValued());
        json.put("description", attribute.description());
        json.put("required", attribute.required());
        List<String> canonical = CanonicalValues.of(owner + attribute.name());
        if (!canonical.isEmpty()) {
            canonical.forEach(json.putArray("canonicalValues")::add);
        }
        json.put("caseExact", attribute.caseExact());
        json.put("mutability", attribute.mutability().keyword());
        json.put("returned", attribute.returned().keyword());
        json.put("uniqueness", attribute.uniqueness().keyword());
        if (!attribute.referenceTypes().isEmpty()) {
            ArrayNode types = json.putArray("referenceTypes");
            attribute.referenceTypes().forEach(types::add);
        }
        if (attribute.isComplex()) {
            json.set("subAttributes", attributes(attribute.subAttributes(), attribute.name() + "."));
        }
        return json;
    }

    static ObjectNode of(ResourceType type, String baseUrl) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(RESOURCE_TYPE_URN);
        json.put("id", type.name());
        json.put("name", type.name());
        json.put("endpoint", type.endpoint());
        json.put("description", type.description());
        json.put("schema", type.schema().id());
        ArrayNode extensions = json.putArray("schemaExtensions");
        type.extensions()
                .forEach(extension ->
                        extensions.addObject().put("schema", extension.id()).put("required", false));
        meta(json, "ResourceType", baseUrl + "/ResourceTypes/" + type.name());
        return json;
    }

    static void meta(ObjectNode json, String resourceType, String location) {
        json.putObject("meta").put("resourceType", resourceType).put("location", location);
    }
}
