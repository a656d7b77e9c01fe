package dev.rollcall.scim.schema;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.RegisteredAttribute;
import dev.rollcall.directory.extension.SchemaExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An organization with an attribute of each type: {@code string}, {@code strings}, {@code integer}, {@code integers}
 * and so on.
 */
public final class Extended {
    public static final String URN = "urn:example:School:2.0:User";
    public static final UserType USER = UserType.of(List.of(extension()));

    private Extended() {}

    private static SchemaExtension extension() {
        List<RegisteredAttribute> attributes = new ArrayList<>();
        for (AttributeType type : AttributeType.values()) {
            attributes.add(registered(type.keyword(), type, false));
            attributes.add(registered(type.keyword() + "s", type, true));
        }
        return new SchemaExtension("school", URN, "School", "", attributes, Instant.EPOCH, "Ada");
    }

    private static RegisteredAttribute registered(String name, AttributeType type, boolean multiValued) {
        var attribute = new ExtensionAttribute(name, URN, name, type, multiValued, type == AttributeType.BINARY);
        return new RegisteredAttribute(attribute, "", Instant.EPOCH, "Ada");
    }
}
