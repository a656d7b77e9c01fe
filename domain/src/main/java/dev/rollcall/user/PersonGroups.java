package dev.rollcall.user;

import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the groups that people belong to, by themselves or by groups in groups: one statement for all of them. */
final class PersonGroups {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> ways = new TreeMap<>();

    private PersonGroups() {}

    /** The groups of each of the people, ordered by group id. */
    static Map<String, List<GroupRef>> of(EntityManager entityManager, String tenantId, Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        var listed = ListedIds.of(personIds);
        List<?> rows = listed.bind(entityManager.createNativeQuery(sql(listed)))
                .setParameter(1, tenantId)
                .getResultList();
        Map<String, PersonGroups> byPerson = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            PersonGroups found = byPerson.computeIfAbsent((String) columns[0], id -> new PersonGroups());
            String own = (String) columns[1];
            found.add(own, (String) columns[2], own);
            if (columns[3] != null) {
                found.add((String) columns[3], (String) columns[4], own);
            }
        }
        Map<String, List<GroupRef>> groups = new HashMap<>();
        byPerson.forEach((id, found) -> groups.put(id, found.refs()));
        return groups;
    }

    /** Of each person each group that they are a member of, beside each that it is in, if any. */
    static String sql(ListedIds people) {
        return "select m.person_id, g.id, g.display_name, o.id, o.display_name from " + people.sql()
                + " join group_member m on m.tenant_id = ?1 and m.person_id = listed.id"
                + " join directory_group g on g.tenant_id = ?1 and g.id = m.group_id"
                + " left join group_nesting n on n.tenant_id = ?1 and n.inner_group_id = m.group_id"
                + " left join directory_group o on o.tenant_id = ?1 and o.id = n.group_id";
    }

    private void add(String groupId, String name, String ownGroupId) {
        names.put(groupId, name);
        ways.computeIfAbsent(groupId, id -> new TreeSet<>()).add(ownGroupId);
    }

    private List<GroupRef> refs() {
        return ways.entrySet().stream()
                .map(way -> new GroupRef(
                        way.getKey(),
                        Objects.requireNonNull(names.get(way.getKey())),
                        through(way.getKey(), way.getValue())))
                .toList();
    }

    private List<String> through(String groupId, Set<String> ownGroupIds) {
        return ownGroupIds.contains(groupId)
                ? List.of()
                : ownGroupIds.stream().map(id -> names.getOrDefault(id, id)).toList();
    }
}
