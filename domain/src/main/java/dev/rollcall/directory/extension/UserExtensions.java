package dev.rollcall.directory.extension;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.search.ListedIds;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the extension values of people, in the transaction of whoever reads or writes the people themselves.
 */
public final class UserExtensions {
    private final Sql sql;
    private final String tenantId;

    public UserExtensions(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** The values of those people, by their ids: one statement, however many, and none for nobody. */
    public Map<String, ExtensionValues> of(Collection<String> personIds) {
        Map<String, ExtensionValues> byPerson = new HashMap<>();
        if (personIds.isEmpty()) {
            return byPerson;
        }
        Map<String, Map<ExtensionAttribute, List<Object>>> read = new HashMap<>();
        sql.of("select v.person_id, v.text_value, v.boolean_value, v.number_value, v.time_value,"
                        + " a.id as attribute_id, a.name, a.type, a.multi_valued, a.case_exact, e.urn from "
                        + ListedIds.TABLE
                        + " join person_extension_value v on v.tenant_id = :tenant and v.person_id = listed.id"
                        + " join extension_attribute a on a.tenant_id = :tenant and a.id = v.attribute_id"
                        + " join schema_extension e on e.tenant_id = :tenant and e.id = a.extension_id"
                        + " order by v.person_id, e.id, a.ordinal, v.ordinal")
                .with("tenant", tenantId)
                .withRows("ids", personIds)
                .each(row -> {
                    ExtensionAttribute attribute = attribute(row);
                    read.computeIfAbsent(row.text("person_id"), id -> new LinkedHashMap<>())
                            .computeIfAbsent(attribute, a -> new ArrayList<>())
                            .add(value(row, attribute.type()));
                });
        read.forEach((person, values) -> byPerson.put(person, new ExtensionValues(values)));
        return byPerson;
    }

    private static ExtensionAttribute attribute(Row row) {
        return new ExtensionAttribute(
                row.text("attribute_id"),
                row.text("urn"),
                row.text("name"),
                row.constant("type", AttributeType.class),
                row.flag("multi_valued"),
                row.flag("case_exact"));
    }

    private static Object value(Row row, AttributeType type) {
        return switch (type) {
            case STRING, REFERENCE, BINARY -> row.text("text_value");
            case BOOLEAN -> row.flag("boolean_value");
            case INTEGER -> row.decimal("number_value").longValueExact();
            case DECIMAL -> row.decimal("number_value");
            case DATE_TIME -> row.instant("time_value");
        };
    }

    /**
     * Writes what differs.
     *
     * @throws ConflictException when an attribute has been removed meanwhile
     */
    public void replace(String personId, ExtensionValues before, ExtensionValues after) {
        List<ExtensionAttribute> different = before.differences(after);
        for (ExtensionAttribute attribute : different) {
            sql.of("""
                            delete from person_extension_value
                            where tenant_id = :tenant and person_id = :person and attribute_id = :attribute
                            """)
                    .with("tenant", tenantId)
                    .with("person", personId)
                    .with("attribute", attribute.id())
                    .later();
            List<Object> values = after.of(attribute);
            for (int ordinal = 0; ordinal < values.size(); ordinal++) {
                add(personId, attribute, ordinal, values.get(ordinal));
            }
        }
        if (different.isEmpty()) {
            return;
        }
        try {
            sql.send();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isOf("person_extension_value_attribute_fk", e)) {
                throw new ConflictException(Sentence.of("extension.changedMeanwhile"));
            }
            throw e;
        }
    }

    private void add(String personId, ExtensionAttribute attribute, int ordinal, Object value) {
        AttributeType type = attribute.type();
        String text = type.isText() ? (String) value : null;
        sql.of("""
                        insert into person_extension_value (tenant_id, person_id, attribute_id, ordinal,
                            text_value, text_key, text_start, number_value, boolean_value, time_value)
                        values (:tenant, :person, :attribute, :ordinal, :text, :key, :start, :number, :flag, :time)
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("attribute", attribute.id())
                .with("ordinal", ordinal)
                .with("text", text)
                .with("key", text == null ? null : TextKey.of(text))
                .with("start", text == null ? null : TextKey.indexed(text))
                .with("number", number(type, value))
                .with("flag", type == AttributeType.BOOLEAN ? value : null)
                .with("time", type == AttributeType.DATE_TIME ? value : null)
                .later();
    }

    private static @Nullable BigDecimal number(AttributeType type, Object value) {
        return switch (type) {
            case INTEGER -> BigDecimal.valueOf((Long) value);
            case DECIMAL -> (BigDecimal) value;
            default -> null;
        };
    }
}
