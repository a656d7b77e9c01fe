package dev.rollcall.directory.extension;

import dev.rollcall.platform.Ids;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.Order;

/**
 * The columns by which people can be searched and sorted for their extension values; {@code p} is the person, {@code x}
 * a value, {@code e} its extension.
 */
public final class ExtensionColumns {
    private static final Column TEXT = Column.text("x.text_value", "x.text_key", "x.text_start");
    private static final Column EXACT_TEXT = Column.exactText("x.text_value", "x.text_start");
    private static final Column BINARY = Column.binary("x.text_value", "x.text_start");
    private static final Column NUMBER = Column.number("x.number_value");
    private static final Column BOOLEAN = Column.bool("x.boolean_value");
    private static final Column TIME = Column.timestamp("x.time_value");
    private static final Column ATTRIBUTE = Column.exactText("x.attribute_id");
    private static final Column URN = Column.exactText("e.urn");

    private ExtensionColumns() {}

    /** The column that holds the attribute's values. */
    public static Column of(ExtensionAttribute attribute) {
        return switch (attribute.type()) {
            case STRING, REFERENCE -> attribute.caseExact() ? EXACT_TEXT : TEXT;
            case BINARY -> BINARY;
            case BOOLEAN -> BOOLEAN;
            case INTEGER, DECIMAL -> NUMBER;
            case DATE_TIME -> TIME;
        };
    }

    /** People who have a value of the attribute that fulfils the condition. */
    public static Criterion having(ExtensionAttribute attribute, Criterion condition) {
        return new Criterion.Related(
                "p.id",
                "x.person_id",
                "person_extension_value x where x.tenant_id = :tenant",
                new Criterion.And(new Criterion.Comparison(ATTRIBUTE, Operator.EQ, attribute.id()), condition));
    }

    /** People who have a value of some attribute of the extension. */
    public static Criterion havingAny(String urn) {
        return new Criterion.Related(
                "p.id",
                "x.person_id",
                "person_extension_value x"
                        + " join extension_attribute a on a.tenant_id = x.tenant_id and a.id = x.attribute_id"
                        + " join schema_extension e on e.tenant_id = a.tenant_id and e.id = a.extension_id"
                        + " where x.tenant_id = :tenant",
                new Criterion.Comparison(URN, Operator.EQ, urn));
    }

    /** Ordered by the attribute's first value. */
    public static Order order(ExtensionAttribute attribute, boolean descending) {
        if (!Ids.isWellFormed(attribute.id())) {
            throw new IllegalArgumentException("An id that was not made here");
        }
        return Order.byOneOf(
                "person_extension_value x where x.tenant_id = p.tenant_id and x.person_id = p.id and x.attribute_id = '"
                        + attribute.id() + "'",
                of(attribute),
                "x.ordinal",
                descending);
    }
}
