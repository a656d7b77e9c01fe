package dev.rollcall.scim.patch;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterSyntaxException;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import dev.rollcall.scim.schema.UserSchema;
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
     * @throws ScimException 400 {@code invalidPath} when the text is no path; {@code noTarget} or {@code invalidFilter}
     *     when its filter asks for what values do not have
     */
    public static Optional<Target> of(ResourceType type, String path) {
        FilterParser.PatchTarget parsed = parse(path);
        return whole(type, parsed).flatMap(whole -> whole.narrowed(parsed, path));
    }

    /** The same of a path that begins inside an extension, without its URN. */
    public static Optional<Target> of(Schema extension, String path) {
        FilterParser.PatchTarget parsed = parse(path);
        return parsed.urn() == null
                ? whole(extension, parsed.attribute()).flatMap(whole -> whole.narrowed(parsed, path))
                : Optional.empty();
    }

    /** A whole attribute of the resource itself. */
    static Optional<Target> whole(ResourceType type, String attribute) {
        return type.attribute(attribute).map(found -> new Target(null, found, null, null));
    }

    /** A whole attribute of an extension. */
    static Optional<Target> whole(Schema extension, String attribute) {
        return extension.attribute(attribute).map(found -> new Target(extension, found, null, null));
    }

    private static Optional<Target> whole(ResourceType type, FilterParser.PatchTarget parsed) {
        String urn = parsed.urn();
        String name = parsed.attribute();
        if (urn != null && !type.isCore(urn)) {
            return type.extension(urn).flatMap(extension -> whole(extension, name));
        }
        // Entra's older documents name the manager without its URN, in paths as in filters.
        return urn != null || !name.equalsIgnoreCase("manager")
                ? whole(type, name)
                : whole(type, name)
                        .or(() -> type.extension(UserSchema.ENTERPRISE_URN).flatMap(e -> whole(e, name)));
    }

    private Optional<Target> narrowed(FilterParser.PatchTarget parsed, String path) {
        Filter chosen = parsed.condition();
        String sub = parsed.subAttribute();
        if (chosen != null && !attribute.multiValued()) {
            throw invalid(path, Sentence.of("part.path.noValues", attribute.name()));
        }
        if (sub != null && !attribute.isComplex()) {
            throw invalid(path, Sentence.of("part.path.noParts", attribute.shownName()));
        }
        if (chosen != null && attribute.isComplex()) {
            ValueMatcher.check(attribute, chosen);
        }
        return sub == null
                ? Optional.of(withCondition(chosen))
                : attribute.subAttribute(sub).map(found -> new Target(extension, attribute, chosen, found));
    }

    private static FilterParser.PatchTarget parse(String path) {
        try {
            return FilterParser.parseTarget(path);
        } catch (FilterSyntaxException e) {
            throw invalid(path, e.sentence());
        }
    }

    private static ScimException invalid(String path, Sentence why) {
        return ScimException.badRequest(ScimType.INVALID_PATH, Sentence.of("scim.path.syntax", Quoted.of(path), why));
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

    /** The path for sentences, with the schema's spelling of names (RFC 7644 §3.5.2, figure 7). */
    @Override
    public String toString() {
        return (extension == null ? "" : extension.id() + ":")
                + attribute.name()
                + (condition == null ? "" : "[" + condition + "]")
                + (subAttribute == null ? "" : "." + subAttribute.name());
    }
}
