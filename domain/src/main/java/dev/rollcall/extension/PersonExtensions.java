package dev.rollcall.extension;

import dev.rollcall.platform.ConflictException;
import dev.rollcall.platform.ConstraintViolations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes the extension values of people, in the transaction of whoever reads or writes the people themselves. */
public final class PersonExtensions {
    private final EntityManager entityManager;
    private final String tenantId;

    public PersonExtensions(EntityManager entityManager, String tenantId) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
    }

    /** The values of those people, by their ids: one statement, however many, and none for nobody. */
    public Map<String, ExtensionValues> of(Collection<String> personIds) {
        Map<String, ExtensionValues> byPerson = new HashMap<>();
        if (personIds.isEmpty()) {
            return byPerson;
        }
        List<?> rows = entityManager
                .createQuery(
                        "select v, a, e from ExtensionValueEntity v, ExtensionAttributeEntity a, SchemaExtensionEntity e"
                                + " where v.tenantId = :tenant and v.personId in :ids"
                                + " and a.tenantId = v.tenantId and a.id = v.attributeId"
                                + " and e.tenantId = a.tenantId and e.id = a.extensionId"
                                + " order by v.personId, e.id, a.ordinal, v.ordinal")
                .setParameter("tenant", tenantId)
                .setParameter("ids", personIds)
                .setHint("eclipselink.read-only", true)
                .getResultList();
        Map<String, Map<ExtensionAttribute, List<Object>>> read = new HashMap<>();
        for (Object row : rows) {
            Object[] parts = (Object[]) row;
            var value = (ExtensionValueEntity) parts[0];
            ExtensionAttribute attribute =
                    ((ExtensionAttributeEntity) parts[1]).toAttribute(((SchemaExtensionEntity) parts[2]).urn());
            read.computeIfAbsent(value.personId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(attribute, a -> new ArrayList<>())
                    .add(value.value(attribute.type()));
        }
        read.forEach((person, values) -> byPerson.put(person, new ExtensionValues(values)));
        return byPerson;
    }

    /**
     * Writes what differs.
     *
     * @throws ConflictException when an attribute has been removed meanwhile
     */
    public void replace(String personId, ExtensionValues before, ExtensionValues after) {
        List<ExtensionAttribute> different = before.differences(after);
        for (ExtensionAttribute attribute : different) {
            entityManager
                    .createNativeQuery("delete from person_extension_value"
                            + " where tenant_id = ?1 and person_id = ?2 and attribute_id = ?3")
                    .setParameter(1, tenantId)
                    .setParameter(2, personId)
                    .setParameter(3, attribute.id())
                    .executeUpdate();
            List<Object> values = after.of(attribute);
            for (int ordinal = 0; ordinal < values.size(); ordinal++) {
                entityManager.persist(
                        new ExtensionValueEntity(tenantId, personId, attribute, ordinal, values.get(ordinal)));
            }
        }
        if (different.isEmpty()) {
            return;
        }
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isOf("person_extension_value_attribute_fk", e)) {
                throw new ConflictException(
                        "The organization's custom attributes were changed at the same moment. Retry this task in Okta.");
            }
            throw e;
        }
    }
}
