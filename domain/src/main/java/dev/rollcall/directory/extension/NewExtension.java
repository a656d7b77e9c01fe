package dev.rollcall.directory.extension;

import java.util.List;

/**
 * An extension to register.
 *
 * @param name blank for the URN itself
 * @param attributes more can be added later
 */
public record NewExtension(String urn, String name, String description, List<NewAttribute> attributes) {
    /**
     * @throws dev.rollcall.platform.failure.InvalidValueException when the URN cannot be an extension's, or a text is
     *     too long
     */
    public NewExtension {
        urn = RegistrationRules.urn(urn);
        name = RegistrationRules.name(name.isBlank() ? urn : name);
        description = RegistrationRules.description(description);
        attributes = List.copyOf(attributes);
    }
}
