package dev.rollcall.web.operator;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.web.shell.Texts;

/** The body of {@code POST /operator/v1/organizations/{slug}/extensions}. */
final class ExtensionRequest {
    private ExtensionRequest() {}

    /** @throws InvalidValueException when it is no such body, or what it asks for cannot be registered */
    static NewExtension of(String body) {
        JsonRequest json = JsonRequest.of(body, "operator.text.notExtension");
        return new NewExtension(
                json.text("urn"),
                json.optionalText("name"),
                json.optionalText("description"),
                json.objects("attributes").stream()
                        .map(ExtensionRequest::attribute)
                        .toList());
    }

    private static NewAttribute attribute(JsonRequest json) {
        String type = json.text("type");
        return new NewAttribute(
                json.text("name"),
                AttributeType.ofKeyword(type)
                        .orElseThrow(
                                () -> new InvalidValueException(Texts.of("operator.text.noType", Quoted.of(type)))),
                json.flag("multiValued"),
                json.flag("caseExact"),
                json.optionalText("description"));
    }
}
