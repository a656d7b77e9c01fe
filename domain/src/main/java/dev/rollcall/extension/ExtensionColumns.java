package dev.rollcall.extension;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.util.Optional;

/** The columns by which people can be searched for their extension values; {@code p} is the person, {@code x} a value. */
public final class ExtensionColumns {
    /** A text as sent. */
    public static final String TEXT = "x.text_value";

    /** The whole {@link dev.rollcall.platform.TextKey} of a text. */
    public static final String TEXT_KEY = "x.text_key";

    /** Its first {@link dev.rollcall.platform.TextKey#INDEXED_LENGTH} characters: indexed after tenant and attribute. */
    public static final String TEXT_START = "x.text_start";

    /** An integer or a decimal: {@code numeric(38, 18)}, compared with a {@link java.math.BigDecimal}. */
    public static final String NUMBER = "x.number_value";

    public static final String BOOLEAN = "x.boolean_value";
    public static final String TIME = "x.time_value";

    private static final Column ATTRIBUTE = Column.exactText("x.attribute_id");

    private ExtensionColumns() {}

    /** The SQL name of the column that holds the attribute's values. */
    public static String sql(ExtensionAttribute attribute) {
        return switch (attribute.type()) {
            case STRING, REFERENCE, BINARY -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case INTEGER, DECIMAL -> NUMBER;
            case DATE_TIME -> TIME;
        };
    }

    /** The column that holds the attribute's values; empty for numbers, which {@link Column.Type} does not have. */
    public static Optional<Column> of(ExtensionAttribute attribute) {
        return switch (attribute.type()) {
            case STRING, REFERENCE, BINARY ->
                Optional.of(attribute.caseExact() ? Column.exactText(TEXT) : Column.text(TEXT, TEXT_START));
            case BOOLEAN -> Optional.of(Column.bool(BOOLEAN));
            case INTEGER, DECIMAL -> Optional.empty();
            case DATE_TIME -> Optional.of(Column.timestamp(TIME));
        };
    }

    /** People who have a value of the attribute that fulfils the condition. */
    public static Criterion having(ExtensionAttribute attribute, Criterion condition) {
        return new Criterion.Related(
                "p.id",
                "select x.person_id from person_extension_value x where x.tenant_id = ?1",
                new Criterion.And(new Criterion.Comparison(ATTRIBUTE, Operator.EQ, attribute.id()), condition));
    }

    /** People who have any value of the attribute ({@code pr}). */
    public static Criterion having(ExtensionAttribute attribute) {
        return having(attribute, new Criterion.Everything());
    }
}
