package dev.rollcall.compliance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server says of itself at its discovery endpoints (RFC 7644 §4). */
public final class Discovery {
    private final JsonNode config;
    private final List<JsonNode> schemas = new ArrayList<>();
    private final List<JsonNode> resourceTypes = new ArrayList<>();

    private Discovery(ScimServer scim) {
        config = bodyOf(scim.get("/ServiceProviderConfig"));
        bodyOf(scim.get("/Schemas")).path("Resources").forEach(schemas::add);
        bodyOf(scim.get("/ResourceTypes")).path("Resources").forEach(resourceTypes::add);
    }

    static Discovery of(ScimServer scim) {
        return new Discovery(scim);
    }

    // The tests of the discovery endpoints say what is wrong there; the others go on with what they get.
    private static JsonNode bodyOf(Answer answer) {
        return answer.status() == 200 ? answer.body() : MissingNode.getInstance();
    }

    /** The ServiceProviderConfig. */
    public JsonNode config() {
        return config;
    }

    public boolean supports(Feature feature) {
        return config.at(feature.pointer()).asBoolean();
    }

    public List<JsonNode> schemas() {
        return schemas;
    }

    /** The schema of that URN, if the server shows it. */
    public Optional<JsonNode> schema(String urn) {
        return schemas.stream()
                .filter(schema -> schema.path("id").asText().equalsIgnoreCase(urn))
                .findFirst();
    }

    /** The definition of a top-level attribute, or of a sub-attribute as {@code name.familyName}. */
    public Optional<JsonNode> attribute(String urn, String path) {
        JsonNode attributes = schema(urn).orElse(MissingNode.getInstance()).path("attributes");
        JsonNode found = MissingNode.getInstance();
        for (var name : path.split("\\.")) {
            found = byName(attributes, name);
            attributes = found.path("subAttributes");
        }
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    private static JsonNode byName(JsonNode attributes, String name) {
        for (var attribute : attributes) {
            if (attribute.path("name").asText().equalsIgnoreCase(name)) {
                return attribute;
            }
        }
        return MissingNode.getInstance();
    }

    /** The resource types. */
    public List<JsonNode> resourceTypes() {
        return resourceTypes;
    }

    /** Skips the test if the server says that it has no resources of that type, such as {@code Group}. */
    public void needsType(String name) {
        boolean known = resourceTypes.isEmpty();
        for (var type : resourceTypes) {
            known |= type.path("name").asText().equals(name);
        }
        assumeTrue(known, "no resource type " + name);
    }

    /** Skips the test if the schema says that clients cannot read and write all of these attributes. */
    public void needs(String urn, String... attributes) {
        for (var attribute : attributes) {
            assumeTrue(isWritable(urn, attribute), urn + " has no attribute " + attribute + " to read and write");
        }
    }

    /** Skips the test if the server says that the feature is missing. */
    public void needs(Feature feature) {
        assumeTrue(supports(feature), "not supported: " + feature);
    }

    // A server that does not show the core schema is asked for everything in it. externalId is common to all (RFC 7643
    // §3.1).
    private boolean isWritable(String urn, String path) {
        if (schema(urn).isEmpty()) {
            return !urn.equals(Urn.ENTERPRISE);
        }
        var top = attribute(urn, path.split("\\.")[0]);
        if (top.isEmpty()) {
            return "externalId".equals(path);
        }
        boolean subAttributesAreShown = !top.get().path("subAttributes").isEmpty();
        return "readWrite".equals(top.get().path("mutability").asText("readWrite"))
                && (!subAttributesAreShown || attribute(urn, path).isPresent());
    }

    /** The resource without the attributes that its schemas do not have. */
    public ObjectNode known(String urn, ObjectNode resource) {
        var known = resource.deepCopy();
        resource.fieldNames().forEachRemaining(name -> {
            boolean common = "schemas".equals(name) || "externalId".equals(name);
            if (!common
                    && !name.startsWith("urn:")
                    && schema(urn).isPresent()
                    && attribute(urn, name).isEmpty()) {
                known.remove(name);
            }
        });
        return known;
    }
}
