package dev.rollcall.directory.trace;

import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps when people were last heard of. */
@Stateless
public class PersonTraces {
    @Inject
    private Sql sql;

    /** Notes that a session of the person has been opened. */
    public void signedIn(String tenantId, String personId, Instant when) {
        sql.of("update person_trace set signed_in_at = :when where tenant_id = :tenant and person_id = :person")
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", personId)
                .later();
        sql.of("""
                        insert into person_trace (tenant_id, person_id, signed_in_at)
                        values (:tenant, :person, :when) on conflict do nothing
                        """)
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    /**
     * Notes that an identity provider has written each of the people, or asked for just them.
     *
     * @param ids in one order at every node: two that write the same people wait, and never for each other
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heard(String tenantId, List<String> ids, Instant when) {
        // Each by its key: for "in" with many H2 would read all rows of the tenant.
        Map<String, Awaited<Integer>> noted = new LinkedHashMap<>();
        ids.forEach(id -> noted.put(
                id,
                sql.of("""
                        update person_trace set heard_at = :when where tenant_id = :tenant and person_id = :person
                        """)
                        .with("when", when)
                        .with("tenant", tenantId)
                        .with("person", id)
                        .changed()));
        List<String> first = noted.entrySet().stream()
                .filter(of -> of.getValue().get() == 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!first.isEmpty()) {
            insert(tenantId, first, when);
        }
    }

    /** Of whom nothing is noted yet, and who are people: others were only asked for. */
    private void insert(String tenantId, List<String> ids, Instant when) {
        sql.of("insert into person_trace (tenant_id, person_id, heard_at) select p.tenant_id, p.id, :when from "
                        + ListedIds.TABLE + " join person p on p.tenant_id = :tenant and p.id = listed.id"
                        + " on conflict do nothing")
                .with("when", when)
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .update();
    }
}
