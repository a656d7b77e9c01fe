package dev.rollcall.scim.schema;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.RegisteredAttribute;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.scim.schema.Attribute.Mutability;
import dev.rollcall.scim.schema.Attribute.Returned;
import dev.rollcall.scim.schema.Attribute.Type;
import dev.rollcall.scim.schema.Attribute.Uniqueness;
import java.util.List;
import java.util.Optional;

/**
 * The User resource type as an organization has it.
 *
 * @param type with the organization's own extensions after those of the RFC
 * @param attributes of the organization's own extensions, as the domain knows them
 */
public record UserType(ResourceType type, List<ExtensionAttribute> attributes) {
    public static final UserType PLAIN = new UserType(ResourceType.USER, List.of());

    public UserType {
        attributes = List.copyOf(attributes);
    }

    public static UserType of(List<SchemaExtension> extensions) {
        return new UserType(
                ResourceType.USER.extendedBy(
                        extensions.stream().map(UserType::schema).toList()),
                extensions.stream()
                        .flatMap(extension -> extension.attributes().stream())
                        .map(RegisteredAttribute::attribute)
                        .toList());
    }

    /** The attribute of that URN and name, in any case. */
    public Optional<ExtensionAttribute> extensionAttribute(String urn, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.urn().equalsIgnoreCase(urn)
                        && attribute.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Schema schema(SchemaExtension extension) {
        return new Schema(
                extension.urn(),
                extension.name(),
                extension.description(),
                extension.attributes().stream().map(UserType::attribute).toList());
    }

    private static Attribute attribute(RegisteredAttribute registered) {
        ExtensionAttribute attribute = registered.attribute();
        Type type =
                switch (attribute.type()) {
                    case STRING -> Type.STRING;
                    case BOOLEAN -> Type.BOOLEAN;
                    case INTEGER -> Type.INTEGER;
                    case DECIMAL -> Type.DECIMAL;
                    case DATE_TIME -> Type.DATE_TIME;
                    case REFERENCE -> Type.REFERENCE;
                    case BINARY -> Type.BINARY;
                };
        return new Attribute(
                attribute.name(),
                type,
                attribute.multiValued(),
                registered.description(),
                false,
                attribute.caseExact(),
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                Uniqueness.NONE,
                type == Type.REFERENCE ? List.of("external") : List.of(),
                List.of(),
                attribute.urn());
    }
}
