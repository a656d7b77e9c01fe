package dev.rollcall.directory;

import dev.rollcall.search.ListedIds;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who shares with others what is meant to tell people, or groups, apart: an externalId, which is the client's, or a name from before names
 * were compared as they are now.
 */
@Stateless
public class Namesakes {
    /** What is shared. */
    public enum Shared {
        NAME,
        EXTERNAL_ID
    }

    @PersistenceContext
    private EntityManager entityManager;

    /** Those of the people who share something with another person, with what. One statement. */
    public Map<String, Set<Shared>> ofPeople(String tenantId, Collection<String> ids) {
        return among(tenantId, ids, "person", "user_name_key", "external_id_key");
    }

    /** Those of the groups that share something with another group, with what. One statement. */
    public Map<String, Set<Shared>> ofGroups(String tenantId, Collection<String> ids) {
        return among(tenantId, ids, "directory_group", "display_name_key", "external_id");
    }

    private Map<String, Set<Shared>> among(
            String tenantId, Collection<String> ids, String table, String name, String externalId) {
        Map<String, Set<Shared>> shared = new HashMap<>();
        if (ids.isEmpty()) {
            return shared;
        }
        var listed = ListedIds.of(ids);
        String sql = "select a.id, case when " + hasOther(table, name) + " then 1 else 0 end, case when "
                + hasOther(table, externalId) + " then 1 else 0 end from " + listed.sql() + " join " + table
                + " a on a.tenant_id = ?1 and a.id = listed.id";
        List<?> rows = listed.bind(entityManager.createNativeQuery(sql))
                .setParameter(1, tenantId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Set<Shared> found = EnumSet.noneOf(Shared.class);
            add(found, Shared.NAME, columns[1]);
            add(found, Shared.EXTERNAL_ID, columns[2]);
            shared.put((String) columns[0], found);
        }
        return shared;
    }

    private static String hasOther(String table, String key) {
        return "exists (select 1 from " + table + " b where b.tenant_id = a.tenant_id and b." + key + " = a." + key
                + " and b.id <> a.id)";
    }

    private static void add(Set<Shared> found, Shared what, Object isShared) {
        if (((Number) isShared).intValue() == 1) {
            found.add(what);
        }
    }
}
