package dev.rollcall.user;

import dev.rollcall.extension.ExtensionValues;
import dev.rollcall.extension.PersonExtensions;
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

    private Map<String, Map<MultiValuedAttribute, List<MultiValue>>> values(Collection<String> ids) {
        Map<String, Map<MultiValuedAttribute, List<MultiValue>>> byPerson = new HashMap<>();
        if (ids.isEmpty()) {
            return byPerson;
        }
        entityManager
                .createQuery(
                        "select v from UserValueEntity v where v.tenantId = :tenant and v.personId in :ids"
                                + " order by v.personId, v.attribute, v.ordinal",
                        UserValueEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", ids)
                .setHint("eclipselink.read-only", true)
                .getResultList()
                .forEach(
                        row -> byPerson.computeIfAbsent(row.personId(), id -> new EnumMap<>(MultiValuedAttribute.class))
                                .computeIfAbsent(row.attribute(), attribute -> new ArrayList<>())
                                .add(row.toValue()));
        return byPerson;
    }

    private Map<String, ExtensionValues> extensions(List<UserEntity> rows) {
        List<String> extended =
                rows.stream().filter(UserEntity::isExtended).map(UserEntity::id).toList();
        return new PersonExtensions(entityManager, tenantId).of(extended);
    }

    private Map<String, List<GroupRef>> groups(Collection<String> ids) {
        Map<String, List<GroupRef>> byPerson = new HashMap<>();
        if (ids.isEmpty()) {
            return byPerson;
        }
        List<?> rows = entityManager
                .createQuery("select m.personId, g.id, g.displayName from GroupMemberEntity m, GroupEntity g"
                        + " where m.tenantId = :tenant and m.personId in :ids"
                        + " and g.tenantId = m.tenantId and g.id = m.groupId order by m.personId, g.id")
                .setParameter("tenant", tenantId)
                .setParameter("ids", ids)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byPerson.computeIfAbsent((String) columns[0], id -> new ArrayList<>())
                    .add(new GroupRef((String) columns[1], (String) columns[2]));
        }
        return byPerson;
    }
}
