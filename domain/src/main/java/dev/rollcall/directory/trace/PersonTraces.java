package dev.rollcall.directory.trace;

import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
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
     * Notes when an identity provider has written each of the people, or asked for just them.
     *
     * @param heard when by id, in one order at every node: two that note the same people wait, and never for each other
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heard(String tenantId, List<Map.Entry<String, Instant>> heard) {
        List<Awaited<Integer>> changed = heard.stream()
                .map(of -> update(tenantId, of.getKey(), of.getValue()))
                .toList();
        for (int i = 0; i < heard.size(); i++) {
            if (changed.get(i).get() == 0) {
                insert(tenantId, heard.get(i).getKey(), heard.get(i).getValue());
            }
        }
        sql.send();
    }

    private Awaited<Integer> update(String tenantId, String personId, Instant when) {
        return sql.of("""
                        update person_trace set heard_at = :when
                        where tenant_id = :tenant and person_id = :person and (heard_at is null or heard_at < :when)
                        """)
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", personId)
                .changed();
    }

    /** Of whom nothing is noted yet, and who is a person: others were only asked for. Nobody is waited for. */
    private void insert(String tenantId, String personId, Instant when) {
        sql.of("""
                        insert into person_trace (tenant_id, person_id, heard_at)
                        select p.tenant_id, p.id, :when from person p
                        where p.tenant_id = :tenant and p.id = :person and not exists
                            (select 1 from person_trace t where t.tenant_id = :tenant and t.person_id = :person)
                        on conflict do nothing
                        """)
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", personId)
                .later();
    }
}
