package dev.rollcall.web.settings.attributes;

import dev.rollcall.directory.extension.SchemaExtension;
import java.time.Instant;
import java.util.List;

/** A custom extension with its attributes, as a card. */
public final class ExtensionRow {
    private final SchemaExtension extension;

    ExtensionRow(SchemaExtension extension) {
        this.extension = extension;
    }

    public String getId() {
        return extension.id();
    }

    public String getUrn() {
        return extension.urn();
    }

    public String getName() {
        return extension.name();
    }

    /** Whether it was given a name of its own. */
    public boolean isNamed() {
        return !extension.name().equals(extension.urn());
    }

    public String getDescription() {
        return extension.description();
    }

    public List<AttributeRow> getAttributes() {
        return extension.attributes().stream().map(AttributeRow::new).toList();
    }

    public Instant getUpdated() {
        return extension.updatedAt();
    }

    public String getUpdatedBy() {
        return extension.updatedBy();
    }
}
