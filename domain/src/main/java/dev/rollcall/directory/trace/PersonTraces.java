package dev.rollcall.directory.trace;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps when people were last heard of. */
@Stateless
public class PersonTraces {
    private static final int AT_ONCE = 500;

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

    /** Notes that an identity provider has written each of the people, or asked for just them. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heard(String tenantId, Collection<String> personIds, Instant when) {
        List<String> ids = personIds.stream().distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            heardAtOnce(tenantId, ids.subList(from, Math.min(from + AT_ONCE, ids.size())), when);
        }
        sql.send();
    }

    private void heardAtOnce(String tenantId, List<String> ids, Instant when) {
        // Each by its key: for "in" with many H2 would read all rows of the tenant.
        ids.forEach(id -> sql.of(
                        "update person_trace set heard_at = :when where tenant_id = :tenant and person_id = :person")
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", id)
                .later());
        sql.of("insert into person_trace (tenant_id, person_id, heard_at) select p.tenant_id, p.id, :when from "
                        + ListedIds.TABLE + " join person p on p.tenant_id = :tenant and p.id = listed.id"
                        + " where not exists (select 1 from person_trace t"
                        + " where t.tenant_id = :tenant and t.person_id = p.id) on conflict do nothing")
                .with("when", when)
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .later();
    }
}
