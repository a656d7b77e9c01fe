package dev.rollcall.user;

import dev.rollcall.extension.ExtensionValues;
import dev.rollcall.extension.PersonExtensions;
import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what belongs to rows of {@code person} from the other tables: one statement a table, however many people. */
final class UserRows {
    private final EntityManager entityManager;
    private final String tenantId;

    UserRows(EntityManager entityManager, String tenantId) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
    }

    List<User> toUsers(List<UserEntity> rows) {
        List<String> ids = rows.stream().map(UserEntity::id).toList();
        var values = values(ids);
        var extensions = extensions(rows);
        var groups = groups(ids);
        return rows.stream()
                .map(row -> row.toUser(
                        values.getOrDefault(row.id(), Map.of()),
                        extensions.getOrDefault(row.id(), ExtensionValues.NONE),
                        groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    User toUser(UserEntity row) {
        return toUsers(List.of(row)).get(0);
    }

    UserProfile toProfile(UserEntity row) {
        Map<MultiValuedAttribute, List<MultiValue>> values =
                values(List.of(row.id())).getOrDefault(row.id(), Map.of());
        return row.profile(values, extensions(List.of(row)).getOrDefault(row.id(), ExtensionValues.NONE));
    }

    List<GroupRef> groups(String id) {
        return groups(List.of(id)).getOrDefault(id, List.of());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<MultiValuedAttribute, List<MultiValue>>> values(Collection<String> ids) {
        Map<String, Map<MultiValuedAttribute, List<MultiValue>>> byPerson = new HashMap<>();
        if (ids.isEmpty()) {
            return byPerson;
        }
        var listed = ListedIds.of(ids);
        List<UserValueEntity> rows = listed.bind(
                        entityManager.createNativeQuery(valuesSql(listed), UserValueEntity.class))
                .setParameter(1, tenantId)
                .setHint("eclipselink.read-only", true)
                .getResultList();
        rows.forEach(row -> byPerson.computeIfAbsent(row.personId(), id -> new EnumMap<>(MultiValuedAttribute.class))
                .computeIfAbsent(row.attribute(), attribute -> new ArrayList<>())
                .add(row.toValue()));
        return byPerson;
    }

    static String valuesSql(ListedIds people) {
        return "select v.* from " + people.sql()
                + " join person_value v on v.tenant_id = ?1 and v.person_id = listed.id"
                + " order by v.person_id, v.attribute, v.ordinal";
    }

    private Map<String, ExtensionValues> extensions(List<UserEntity> rows) {
        List<String> extended =
                rows.stream().filter(UserEntity::isExtended).map(UserEntity::id).toList();
        return new PersonExtensions(entityManager, tenantId).of(extended);
    }

    private Map<String, List<GroupRef>> groups(Collection<String> ids) {
        return PersonGroups.of(entityManager, tenantId, ids);
    }
}
