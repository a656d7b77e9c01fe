package dev.rollcall.scim.patch;

import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterSyntaxException;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's path names, found in the schema.
 *
 * @param extension the extension that the attribute belongs to; null for core
 * @param condition selects values of a multi-valued attribute; null for all
 * @param subAttribute null for the whole attribute
 */
public record Target(
        @Nullable Schema extension,
        Attribute attribute,
        @Nullable Filter condition,
        @Nullable Attribute subAttribute) {
    /**
     * @return empty when the schema has no such attribute
     * @throws ScimException 400 {@code invalidPath} when the text is no path
     */
    public static Optional<Target> of(ResourceType type, String path) {
        FilterParser.PatchTarget parsed = parse(path);
        String urn = parsed.urn();
        Schema extension =
                urn == null || type.isCore(urn) ? null : type.extension(urn).orElse(null);
        if (urn != null && extension == null && !type.isCore(urn)) {
            return Optional.empty();
        }
        Optional<Attribute> attribute =
                extension == null ? type.attribute(parsed.attribute()) : extension.attribute(parsed.attribute());
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        if (parsed.condition() != null && !attribute.get().multiValued()) {
            throw invalid(path, attribute.get().name() + " has no values to choose from");
        }
        String sub = parsed.subAttribute();
        if (sub == null) {
            return Optional.of(new Target(extension, attribute.get(), parsed.condition(), null));
        }
        return attribute
                .get()
                .subAttribute(sub)
                .map(found -> new Target(extension, attribute.get(), parsed.condition(), found));
    }

    /** Like {@link #of}, but a text that is no path names nothing. */
    public static Optional<Target> ifAny(ResourceType type, String path) {
        try {
            return of(type, path);
        } catch (ScimException e) {
            return Optional.empty();
        }
    }

    private static FilterParser.PatchTarget parse(String path) {
        try {
            return FilterParser.parseTarget(path);
        } catch (FilterSyntaxException e) {
            throw invalid(path, String.valueOf(e.getMessage()));
        }
    }

    private static ScimException invalid(String path, String why) {
        return ScimException.badRequest(
                ScimType.INVALID_PATH,
                "The path \"" + Quoted.of(path) + "\" cannot be understood: " + why
                        + ". Paths look like name.givenName or" + " emails[type eq \"work\"].value (RFC 7644 §3.5.2).");
    }

    /** The same target with other values chosen. */
    public Target withCondition(@Nullable Filter other) {
        return new Target(extension, attribute, other, subAttribute);
    }

    /** The same target with another sub-attribute, null for the whole attribute. */
    public Target withSubAttribute(@Nullable Attribute other) {
        return new Target(extension, attribute, condition, other);
    }

    public boolean isReadOnly() {
        return attribute.isReadOnly() || (subAttribute != null && subAttribute.isReadOnly());
    }
}
