package dev.rollcall.directory.user;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.user.UserValueEntity.Key;
import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code person_value}: one value of a multi-valued attribute. Rows are added and removed, never changed. */
@Entity
@Table(name = "person_value")
@IdClass(Key.class)
class UserValueEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "person_id")
    private String personId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "attribute")
    private MultiValuedAttribute attribute;

    @Id
    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "attribute_value")
    private @Nullable String value;

    @Column(name = "value_key")
    private @Nullable String valueKey;

    @Column(name = "display")
    private @Nullable String display;

    @Column(name = "type")
    private @Nullable String type;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "formatted")
    private @Nullable String formatted;

    @Column(name = "street_address")
    private @Nullable String streetAddress;

    @Column(name = "locality")
    private @Nullable String locality;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    @Column(name = "country")
    private @Nullable String country;

    @Column(name = "value_folded")
    private @Nullable String valueFolded;

    @Column(name = "display_folded")
    private @Nullable String displayFolded;

    @Column(name = "type_folded")
    private @Nullable String typeFolded;

    @Column(name = "formatted_folded")
    private @Nullable String formattedFolded;

    @Column(name = "street_address_folded")
    private @Nullable String streetAddressFolded;

    @Column(name = "locality_folded")
    private @Nullable String localityFolded;

    @Column(name = "region_folded")
    private @Nullable String regionFolded;

    @Column(name = "postal_code_folded")
    private @Nullable String postalCodeFolded;

    @Column(name = "country_folded")
    private @Nullable String countryFolded;

    protected UserValueEntity() {}

    UserValueEntity(String tenantId, String personId, MultiValuedAttribute attribute, int ordinal, MultiValue from) {
        this.tenantId = tenantId;
        this.personId = personId;
        this.attribute = attribute;
        this.ordinal = ordinal;
        this.value = from.value();
        this.valueKey = from.value() == null ? null : TextKey.indexed(from.value());
        this.display = from.display();
        this.type = from.type();
        this.primary = from.primary();
        this.formatted = from.address().formatted();
        this.streetAddress = from.address().streetAddress();
        this.locality = from.address().locality();
        this.region = from.address().region();
        this.postalCode = from.address().postalCode();
        this.country = from.address().country();
        this.valueFolded = folded(value);
        this.displayFolded = folded(display);
        this.typeFolded = folded(type);
        this.formattedFolded = folded(formatted);
        this.streetAddressFolded = folded(streetAddress);
        this.localityFolded = folded(locality);
        this.regionFolded = folded(region);
        this.postalCodeFolded = folded(postalCode);
        this.countryFolded = folded(country);
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : TextKey.of(text);
    }

    /** The primary key, led by the tenant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String tenantId = "";
        private String personId = "";
        private MultiValuedAttribute attribute = MultiValuedAttribute.EMAILS;
        private int ordinal;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && tenantId.equals(key.tenantId)
                    && personId.equals(key.personId)
                    && attribute == key.attribute
                    && ordinal == key.ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, personId, attribute, ordinal);
        }
    }
}
