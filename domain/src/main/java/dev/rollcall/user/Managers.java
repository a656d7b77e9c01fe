package dev.rollcall.user;

import dev.rollcall.platform.TextKey;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the person whom a {@code manager.value} means. Identity providers send whatever their admin has mapped: our id, a userName, an
 * externalId or an e-mail address. The value is kept as sent and looked up when it is shown, so a manager may arrive after the report.
 */
@Stateless
public class Managers {
    @PersistenceContext
    private EntityManager entityManager;

    /** Those of the values that mean somebody of the tenant, with that person. Two statements for any number of values. */
    public Map<String, UserSummary> resolve(String tenantId, Collection<String> managerValues) {
        Map<String, UserSummary> resolved = new HashMap<>();
        if (managerValues.isEmpty()) {
            return resolved;
        }
        Set<String> keys = new HashSet<>();
        managerValues.forEach(value -> keys.add(TextKey.of(value)));
        Map<String, UserSummary> byHandle = new HashMap<>(byEmail(tenantId, keys));
        byHandle.putAll(byOwnNames(tenantId, managerValues, keys));
        for (String value : managerValues) {
            UserSummary person = byHandle.getOrDefault(value, byHandle.get(TextKey.of(value)));
            if (person != null) {
                resolved.put(value, person);
            }
        }
        return resolved;
    }

    private Map<String, UserSummary> byOwnNames(String tenantId, Collection<String> values, Set<String> keys) {
        List<UserEntity> rows = entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.deletedAt is null"
                                + " and (p.id in :values or p.externalIdKey in :values or p.userNameKey in :keys)",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("values", values)
                .setParameter("keys", keys)
                .setHint("eclipselink.read-only", true)
                .getResultList();
        Map<String, UserSummary> byHandle = new HashMap<>();
        rows.forEach(row -> byHandle.put(row.externalId(), row.summary()));
        rows.forEach(row -> byHandle.put(row.userNameKey(), row.summary()));
        rows.forEach(row -> byHandle.put(row.id(), row.summary()));
        return byHandle;
    }

    private Map<String, UserSummary> byEmail(String tenantId, Set<String> keys) {
        List<?> rows = entityManager
                .createQuery("select v.valueKey, p from UserValueEntity v, UserEntity p"
                        + " where v.tenantId = :tenant and v.attribute = :emails and v.valueKey in :keys"
                        + " and p.tenantId = v.tenantId and p.id = v.personId and p.deletedAt is null")
                .setParameter("tenant", tenantId)
                .setParameter("emails", MultiValuedAttribute.EMAILS)
                .setParameter("keys", keys)
                .setHint("eclipselink.read-only", true)
                .getResultList();
        Map<String, UserSummary> byHandle = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byHandle.put((String) columns[0], ((UserEntity) columns[1]).summary());
        }
        return byHandle;
    }
}
