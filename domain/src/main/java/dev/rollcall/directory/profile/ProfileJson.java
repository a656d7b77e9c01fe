package dev.rollcall.directory.profile;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile as SCIM shows it (RFC 7643 §4.1, §4.3): one JSON object, in which what is absent is left out. The values of
 * custom attributes are not in it, since they go when an admin removes the attribute.
 */
public final class ProfileJson {
    /** The schema of {@link UserAttribute#isEnterprise}, under whose name the object ends with them. */
    public static final String ENTERPRISE_URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final JsonGenerator json;

    ProfileJson(JsonGenerator json) {
        this.json = json;
    }

    public static String of(UserProfile profile) {
        var text = new StringWriter(512);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            new ProfileJson(json).write(profile);
        }
        return text.toString();
    }

    private void write(UserProfile profile) {
        json.writeStartObject();
        texts(profile, false);
        json.write("active", profile.active());
        profile.values().forEach((attribute, values) -> values(attribute.scimName(), attribute, values));
        if (profile.texts().keySet().stream().anyMatch(UserAttribute::isEnterprise)) {
            json.writeStartObject(ENTERPRISE_URN);
            texts(profile, true);
            json.writeEnd();
        }
        json.writeEnd();
    }

    // The parts of one complex attribute stand side by side in the order of the constants.
    private void texts(UserProfile profile, boolean enterprise) {
        String open = "";
        for (var text : profile.texts().entrySet()) {
            if (text.getKey().isEnterprise() == enterprise) {
                String name = text.getKey().scimName();
                int dot = name.indexOf('.');
                open = change(open, dot < 0 ? "" : name.substring(0, dot));
                json.write(name.substring(dot + 1), text.getValue());
            }
        }
        change(open, "");
    }

    private String change(String open, String owner) {
        if (!owner.equals(open)) {
            if (!open.isEmpty()) {
                json.writeEnd();
            }
            if (!owner.isEmpty()) {
                json.writeStartObject(owner);
            }
        }
        return owner;
    }

    void values(String name, MultiValuedAttribute attribute, List<MultiValue> values) {
        json.writeStartArray(name);
        for (MultiValue value : values) {
            json.writeStartObject();
            if (attribute == MultiValuedAttribute.ADDRESSES) {
                address(value.address());
            } else {
                put("value", value.value());
                put("display", value.display());
            }
            put("type", value.type());
            if (value.primary()) {
                json.write("primary", true);
            }
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void address(Address address) {
        put("formatted", address.formatted());
        put("streetAddress", address.streetAddress());
        put("locality", address.locality());
        put("region", address.region());
        put("postalCode", address.postalCode());
        put("country", address.country());
    }

    void put(String name, @Nullable String text) {
        if (text != null) {
            json.write(name, text);
        }
    }
}
