package dev.rollcall.web.settings.attributes;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.RegisteredAttribute;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;

/** A custom attribute in the list. */
public final class AttributeRow {
    private final RegisteredAttribute registered;

    AttributeRow(RegisteredAttribute registered) {
        this.registered = registered;
    }

    public String getId() {
        return registered.attribute().id();
    }

    public String getName() {
        return registered.attribute().name();
    }

    public String getDescription() {
        return registered.description();
    }

    /** <i>Text, several, case matters</i>. */
    public String getType() {
        var attribute = registered.attribute();
        String type = Texts.of("settings.attributes.type." + attribute.type());
        String several = attribute.multiValued() ? Texts.of("settings.attributes.text.several", type) : type;
        return attribute.type() == AttributeType.STRING && attribute.caseExact()
                ? Texts.of("settings.attributes.text.caseExact", several)
                : several;
    }

    public Instant getUpdated() {
        return registered.updatedAt();
    }

    public String getUpdatedBy() {
        return registered.updatedBy();
    }
}
