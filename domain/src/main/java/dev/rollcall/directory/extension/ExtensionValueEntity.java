package dev.rollcall.directory.extension;

import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code person_extension_value}: one value, in the column of its type. Rows are added and removed, never
 * changed.
 */
@Entity
@Table(name = "person_extension_value")
@IdClass(ExtensionValueEntity.Key.class)
class ExtensionValueEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "person_id")
    private String personId;

    @Id
    @Column(name = "attribute_id")
    private String attributeId;

    @Id
    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "text_value")
    private @Nullable String text;

    @Column(name = "text_key")
    private @Nullable String textKey;

    @Column(name = "text_start")
    private @Nullable String textStart;

    @Column(name = "number_value")
    private @Nullable BigDecimal number;

    @Column(name = "boolean_value")
    private @Nullable Boolean bool;

    @Column(name = "time_value")
    private @Nullable Instant time;

    protected ExtensionValueEntity() {}

    ExtensionValueEntity(String tenantId, String personId, ExtensionAttribute attribute, int ordinal, Object value) {
        this.tenantId = tenantId;
        this.personId = personId;
        this.attributeId = attribute.id();
        this.ordinal = ordinal;
        switch (attribute.type()) {
            case STRING, REFERENCE, BINARY -> {
                text = (String) value;
                textKey = TextKey.of(text);
                textStart = TextKey.indexed(text);
            }
            case BOOLEAN -> bool = (Boolean) value;
            case INTEGER -> number = BigDecimal.valueOf((Long) value);
            case DECIMAL -> number = (BigDecimal) value;
            case DATE_TIME -> time = (Instant) value;
        }
    }

    /** The primary key, led by the tenant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String tenantId = "";
        private String personId = "";
        private String attributeId = "";
        private int ordinal;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && tenantId.equals(key.tenantId)
                    && personId.equals(key.personId)
                    && attributeId.equals(key.attributeId)
                    && ordinal == key.ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, personId, attributeId, ordinal);
        }
    }
}
