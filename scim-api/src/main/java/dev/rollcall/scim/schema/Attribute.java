package dev.rollcall.scim.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute with its characteristics (RFC 7643 §2.2, §7).
 *
 * @param subAttributes of a complex attribute, else empty
 * @param customUrn the custom extension that an organization has defined the attribute in; null for those of the RFC
 */
public record Attribute(
        String name,
        Type type,
        boolean multiValued,
        String description,
        boolean required,
        boolean caseExact,
        Mutability mutability,
        Returned returned,
        Uniqueness uniqueness,
        List<String> referenceTypes,
        List<Attribute> subAttributes,
        @Nullable String customUrn) {
    /** RFC 7643 §2.3. */
    public enum Type {
        STRING,
        BOOLEAN,
        INTEGER,
        DECIMAL,
        REFERENCE,
        BINARY,
        COMPLEX,
        DATE_TIME;

        /** As {@code /Schemas} spells it. */
        public String keyword() {
            return this == DATE_TIME ? "dateTime" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** RFC 7643 §7, {@code mutability}. */
    public enum Mutability {
        READ_ONLY("readOnly"),
        READ_WRITE("readWrite"),
        IMMUTABLE("immutable"),
        WRITE_ONLY("writeOnly");

        private final String keyword;

        Mutability(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    /** RFC 7643 §7, {@code returned}. */
    public enum Returned {
        ALWAYS,
        DEFAULT,
        REQUEST,
        NEVER;

        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** RFC 7643 §7, {@code uniqueness}. */
    public enum Uniqueness {
        NONE,
        SERVER,
        GLOBAL;

        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Attribute {
        referenceTypes = List.copyOf(referenceTypes);
        subAttributes = List.copyOf(subAttributes);
    }

    static Attribute string(String name, String description) {
        return new Attribute(
                name,
                Type.STRING,
                false,
                description,
                false,
                false,
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                Uniqueness.NONE,
                List.of(),
                List.of(),
                null);
    }

    static Attribute bool(String name, String description) {
        return string(name, description).copy(Type.BOOLEAN, List.of(), List.of());
    }

    static Attribute reference(String name, String description, String... referenceTypes) {
        return string(name, description)
                .copy(Type.REFERENCE, List.of(referenceTypes), List.of())
                .exact();
    }

    static Attribute complex(String name, String description, Attribute... subAttributes) {
        return string(name, description).copy(Type.COMPLEX, List.of(), List.of(subAttributes));
    }

    private Attribute copy(Type otherType, List<String> references, List<Attribute> children) {
        return new Attribute(
                name,
                otherType,
                multiValued,
                description,
                required,
                caseExact,
                mutability,
                returned,
                uniqueness,
                references,
                children,
                customUrn);
    }

    private Attribute copy(boolean many, boolean needed, boolean exact, Mutability m, Returned r, Uniqueness u) {
        return new Attribute(
                name, type, many, description, needed, exact, m, r, u, referenceTypes, subAttributes, customUrn);
    }

    Attribute ofType(Type other) {
        return copy(other, referenceTypes, subAttributes);
    }

    Attribute many() {
        return copy(true, required, caseExact, mutability, returned, uniqueness);
    }

    Attribute needed() {
        return copy(multiValued, true, caseExact, mutability, returned, uniqueness);
    }

    Attribute exact() {
        return copy(multiValued, required, true, mutability, returned, uniqueness);
    }

    Attribute with(Mutability other) {
        return copy(multiValued, required, caseExact, other, returned, uniqueness);
    }

    Attribute with(Returned other) {
        return copy(multiValued, required, caseExact, mutability, other, uniqueness);
    }

    Attribute with(Uniqueness other) {
        return copy(multiValued, required, caseExact, mutability, returned, other);
    }

    /** The name that a sentence shows: with its URN where an organization has chosen it. */
    public String shownName() {
        return customUrn == null ? name : customUrn + ":" + name;
    }

    public boolean isComplex() {
        return type == Type.COMPLEX;
    }

    public boolean isReadOnly() {
        return mutability == Mutability.READ_ONLY;
    }

    /** The sub-attribute of that name, in any case. */
    public Optional<Attribute> subAttribute(String wanted) {
        return subAttributes.stream()
                .filter(a -> a.name.equalsIgnoreCase(wanted))
                .findFirst();
    }
}
