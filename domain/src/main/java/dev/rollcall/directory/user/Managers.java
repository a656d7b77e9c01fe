package dev.rollcall.directory.user;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whom a {@code manager.value} means. Identity providers send whatever their admin has mapped: our id,
 * a userName, an externalId or an e-mail address. The value is kept as sent and looked up when it is shown, so a
 * manager may arrive after the report. A value that several people have means nobody.
 */
@Stateless
public class Managers {
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Those of the values that mean somebody of the tenant, with that person. Two statements for any number of values.
     */
    public Map<String, UserSummary> resolve(String tenantId, Collection<String> managerValues) {
        Map<String, UserSummary> resolved = new HashMap<>();
        if (managerValues.isEmpty()) {
            return resolved;
        }
        List<UserEntity> rows = byOwnNames(tenantId, managerValues);
        Map<String, UserSummary> byId = alone(rows, UserEntity::id);
        Map<String, UserSummary> byUserName = alone(rows, UserEntity::userNameKey);
        Map<String, UserSummary> byExternalId = alone(rows, UserEntity::externalId);
        Map<String, UserSummary> byEmail = byEmail(tenantId, keys(managerValues, TextKey::of));
        for (String value : managerValues) {
            Stream.of(
                            byId.get(value),
                            byUserName.get(NameKey.of(value)),
                            byExternalId.get(value),
                            byEmail.get(TextKey.of(value)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(person -> resolved.put(value, person));
        }
        return resolved;
    }

    private List<UserEntity> byOwnNames(String tenantId, Collection<String> values) {
        return entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.deletedAt is null"
                                + " and (p.id in :values or p.externalIdKey in :values or p.userNameKey in :keys)",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("values", values)
                .setParameter("keys", keys(values, NameKey::of))
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    private static Set<String> keys(Collection<String> values, UnaryOperator<String> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }

    // What several people have, means nobody: a wrong manager is worse than none.
    private static Map<String, UserSummary> alone(
            List<UserEntity> rows, Function<UserEntity, @Nullable String> handle) {
        Map<String, UserSummary> byHandle = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (UserEntity row : rows) {
            String text = handle.apply(row);
            if (text != null && byHandle.put(text, row.summary()) != null) {
                shared.add(text);
            }
        }
        byHandle.keySet().removeAll(shared);
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
