package dev.rollcall.directory.user;

import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes what a person has several of, and the values of custom attributes: a row each. */
final class UserValues {
    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;

    UserValues(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** Those of a new person. */
    void add(String personId, UserProfile profile) {
        profile.values().forEach((attribute, values) -> add(personId, attribute, values));
        extensions().replace(personId, ExtensionValues.NONE, profile.extensions());
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
    }

    private void remove(String personId, MultiValuedAttribute attribute) {
        sql.of("""
                        delete from person_value
                        where tenant_id = :tenant and person_id = :person and attribute = :attribute
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("attribute", attribute)
                .update();
    }

    private void add(String personId, MultiValuedAttribute attribute, List<MultiValue> values) {
        for (int ordinal = 0; ordinal < values.size(); ordinal++) {
            entityManager.persist(new UserValueEntity(tenantId, personId, attribute, ordinal, values.get(ordinal)));
        }
    }

    private UserExtensions extensions() {
        return new UserExtensions(entityManager, sql, tenantId);
    }
}
