package dev.rollcall.directory.trace;

import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

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
     * @param heard by id, in one order at every node: two that note the same people wait, and never for each other
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heard(String tenantId, SortedMap<String, Instant> heard) {
        Map<String, Awaited<Integer>> changed = new HashMap<>();
        heard.forEach((id, when) -> changed.put(
                id,
                sql.of("""
                        update person_trace set heard_at = :when
                        where tenant_id = :tenant and person_id = :person and (heard_at is null or heard_at < :when)
                        """)
                        .with("when", when)
                        .with("tenant", tenantId)
                        .with("person", id)
                        .changed()));
        heard.forEach((id, when) -> {
            if (Objects.requireNonNull(changed.get(id)).get() == 0) {
                insert(tenantId, id, when);
            }
        });
        sql.send();
    }

    /** Of whom nothing is noted yet, and who is a person: somebody else was only asked for. */
    private void insert(String tenantId, String personId, Instant when) {
        sql.of("""
                        insert into person_trace (tenant_id, person_id, heard_at)
                        select tenant_id, id, :when from person where tenant_id = :tenant and id = :person
                        on conflict do nothing
                        """)
                .with("when", when)
                .with("tenant", tenantId)
                .with("person", personId)
                .later();
    }
}
