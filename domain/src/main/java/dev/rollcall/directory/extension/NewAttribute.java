package dev.rollcall.directory.extension;

/**
 * An attribute to register. Texts are stripped; {@code caseExact} is taken for strings only, since references and
 * binaries always are (RFC 7643 §2.3.6, §2.3.7) and other types never.
 */
public record NewAttribute(
        String name, AttributeType type, boolean multiValued, boolean caseExact, String description) {
    /**
     * @throws dev.rollcall.platform.failure.InvalidValueException when the name is no attribute name or the description
     *     too long
     */
    public NewAttribute {
        name = RegistrationRules.attributeName(name);
        description = RegistrationRules.description(description);
        caseExact = type == AttributeType.STRING ? caseExact : type.isText();
    }
}
