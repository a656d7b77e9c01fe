package dev.rollcall.directory.extension;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The simple types of RFC 7643 §2.3, and the Java type that a value of each has here. */
public enum AttributeType {
    STRING("string", String.class),
    BOOLEAN("boolean", Boolean.class),
    /** A whole number of 64 bits. */
    INTEGER("integer", Long.class),
    /** At most 20 digits before the point and 18 after it. */
    DECIMAL("decimal", BigDecimal.class),
    DATE_TIME("dateTime", Instant.class),
    /** A URI. */
    REFERENCE("reference", String.class),
    /** Base64 (RFC 4648 §4), kept as sent. */
    BINARY("binary", String.class);

    private final String keyword;
    private final Class<?> valueClass;

    AttributeType(String keyword, Class<?> valueClass) {
        this.keyword = keyword;
        this.valueClass = valueClass;
    }

    /** As {@code /Schemas} spells it. */
    public String keyword() {
        return keyword;
    }

    public boolean isText() {
        return valueClass == String.class;
    }

    boolean fits(Object value) {
        return valueClass.isInstance(value);
    }

    /** The type of exactly that keyword. */
    public static Optional<AttributeType> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(type -> type.keyword.equals(keyword))
                .findFirst();
    }
}
