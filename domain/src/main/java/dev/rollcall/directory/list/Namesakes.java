package dev.rollcall.directory.list;

import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds who shares with others what is meant to tell people, or groups, apart: an externalId, which is the client's, or
 * a name from before names were compared as they are now.
 */
@Stateless
public class Namesakes {
    /** What is shared. */
    public enum Shared {
        NAME("name"),
        EXTERNAL_ID("external_id");

        private final String column;

        Shared(String column) {
            this.column = column;
        }
    }

    @Inject
    private Sql sql;

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
        sql.of("select a.id, case when " + hasOther(table, name) + " then 1 else 0 end as name, case when "
                        + hasOther(table, externalId) + " then 1 else 0 end as external_id from " + ListedIds.TABLE
                        + " join " + table + " a on a.tenant_id = :tenant and a.id = listed.id")
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .each(row -> shared.put(row.text("id"), shared(row)));
        return shared;
    }

    private static Set<Shared> shared(Row row) {
        Set<Shared> shared = EnumSet.noneOf(Shared.class);
        for (Shared what : Shared.values()) {
            if (row.number(what.column) == 1) {
                shared.add(what);
            }
        }
        return shared;
    }

    private static String hasOther(String table, String key) {
        return "exists (select 1 from " + table + " b where b.tenant_id = a.tenant_id and b." + key + " = a." + key
                + " and b.id <> a.id)";
    }
}
