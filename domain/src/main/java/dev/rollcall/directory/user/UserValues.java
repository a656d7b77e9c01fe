package dev.rollcall.directory.user;

import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.SearchWords;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.platform.text.TextKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a person has several of, and the values of custom attributes, a row each; and the row that the pages
 * search ({@link SearchWords}).
 */
final class UserValues {
    private static final String COLUMNS =
            "insert into person_value (tenant_id, person_id, attribute, ordinal, is_primary,"
                    + " value_key, attribute_value, value_folded, display, display_folded, type, type_folded";
    private static final String PARAMETERS = ") values (:tenant, :person, :attribute, :ordinal, :primary,"
            + " :value_key, :value, :value_folded, :display, :display_folded, :type, :type_folded";
    private static final String PLAIN = COLUMNS + PARAMETERS + ")";
    private static final String ADDRESS =
            COLUMNS + ", formatted, formatted_folded, street_address, street_address_folded,"
                    + " locality, locality_folded, region, region_folded, postal_code, postal_code_folded, country, country_folded"
                    + PARAMETERS + ", :formatted, :formatted_folded, :street_address, :street_address_folded,"
                    + " :locality, :locality_folded, :region, :region_folded, :postal_code, :postal_code_folded,"
                    + " :country, :country_folded)";

    private final Sql sql;
    private final String tenantId;

    UserValues(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** Those of a new person. */
    void add(String personId, UserProfile profile) {
        profile.values().forEach((attribute, values) -> add(personId, attribute, values));
        extensions().replace(personId, ExtensionValues.NONE, profile.extensions());
        addWords(personId, SearchWords.of(profile));
    }

    /** Those of a person as they shall be; what is as before stays as it is. */
    void replace(String personId, UserProfile before, UserProfile after) {
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            if (!before.values(attribute).equals(after.values(attribute))) {
                remove(personId, attribute);
                add(personId, attribute, after.values(attribute));
            }
        }
        extensions().replace(personId, before.extensions(), after.extensions());
        String words = SearchWords.of(after);
        if (!words.equals(SearchWords.of(before))) {
            words(
                    "update person_search set words = :words where tenant_id = :tenant and person_id = :person",
                    personId,
                    words);
            addWords(personId, words);
        }
    }

    // There is a row already, unless a node of an earlier version has made the person.
    private void addWords(String personId, String words) {
        words("""
                insert into person_search (tenant_id, person_id, words) values (:tenant, :person, :words)
                on conflict do nothing
                """, personId, words);
    }

    private void words(String text, String personId, String words) {
        sql.of(text)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("words", words)
                .later();
    }

    private void remove(String personId, MultiValuedAttribute attribute) {
        sql.of("""
                        delete from person_value
                        where tenant_id = :tenant and person_id = :person and attribute = :attribute
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("attribute", attribute)
                .later();
    }

    private void add(String personId, MultiValuedAttribute attribute, List<MultiValue> values) {
        for (int ordinal = 0; ordinal < values.size(); ordinal++) {
            add(personId, attribute, ordinal, values.get(ordinal));
        }
    }

    private void add(String personId, MultiValuedAttribute attribute, int ordinal, MultiValue value) {
        SqlStatement insert = sql.of(value.address().equals(Address.NONE) ? PLAIN : ADDRESS)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("attribute", attribute)
                .with("ordinal", ordinal)
                .with("primary", value.primary())
                .with("value_key", value.value() == null ? null : TextKey.indexed(value.value()));
        text(insert, "value", value.value());
        text(insert, "display", value.display());
        text(insert, "type", value.type());
        if (!value.address().equals(Address.NONE)) {
            text(insert, "formatted", value.address().formatted());
            text(insert, "street_address", value.address().streetAddress());
            text(insert, "locality", value.address().locality());
            text(insert, "region", value.address().region());
            text(insert, "postal_code", value.address().postalCode());
            text(insert, "country", value.address().country());
        }
        insert.later();
    }

    private static void text(SqlStatement insert, String name, @Nullable String text) {
        insert.with(name, text).with(name + "_folded", text == null ? null : TextKey.of(text));
    }

    private UserExtensions extensions() {
        return new UserExtensions(sql, tenantId);
    }
}
