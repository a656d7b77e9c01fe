package dev.rollcall.connection;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Now;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SCIM half of Configure Okta: the switch, and what has been seen of Okta's calls. */
@Stateless
public class ScimSettings {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    /** How provisioning stands for the tenant. */
    public ScimStatus status(String tenantId) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select enabled, last_success_at, last_failure_at from scim_settings where tenant_id = ?1")
                .setParameter(1, tenantId)
                .getResultList();
        if (rows.isEmpty()) {
            return new ScimStatus(false, null, null, Set.of());
        }
        Object[] row = (Object[]) rows.get(0);
        return new ScimStatus((Boolean) row[0], Columns.instant(row[1]), Columns.instant(row[2]), reached(tenantId));
    }

    private Set<Milestone> reached(String tenantId) {
        Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
        entityManager
                .createNativeQuery("select milestone from scim_milestone where tenant_id = ?1")
                .setParameter(1, tenantId)
                .getResultList()
                .forEach(name -> reached.add(Milestone.valueOf((String) name)));
        return reached;
    }

    /**
     * Turns SCIM on or off. Keys, people and groups stay as they are.
     *
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void enable(SignedIn admin, boolean enabled) {
        admin.requirePrimaryAdmin();
        entityManager
                .createNativeQuery(
                        "insert into scim_settings (tenant_id, enabled) values (?1, ?2) on conflict do nothing")
                .setParameter(1, admin.organization().id())
                .setParameter(2, enabled)
                .executeUpdate();
        entityManager
                .createNativeQuery("update scim_settings set enabled = ?2 where tenant_id = ?1")
                .setParameter(1, admin.organization().id())
                .setParameter(2, enabled)
                .executeUpdate();
    }

    /** Notes that a call of Okta was answered; the time is written once a minute at most, and at once after a failure. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteSuccess(String tenantId, @Nullable Milestone milestone) {
        Instant now = Now.instant();
        entityManager
                .createNativeQuery(
                        "update scim_settings set last_success_at = ?1 where tenant_id = ?2"
                                + " and (last_success_at is null or last_success_at < ?3 or last_failure_at >= last_success_at)")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, tenantId)
                .setParameter(3, now.minus(PRECISION).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (milestone != null) {
            entityManager
                    .createNativeQuery(
                            "insert into scim_milestone (tenant_id, milestone, first_seen_at) values (?1, ?2, ?3)"
                                    + " on conflict do nothing")
                    .setParameter(1, tenantId)
                    .setParameter(2, milestone.name())
                    .setParameter(3, now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** Notes that a call was refused or failed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteFailure(String tenantId) {
        entityManager
                .createNativeQuery("update scim_settings set last_failure_at = ?1 where tenant_id = ?2")
                .setParameter(1, Now.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, tenantId)
                .executeUpdate();
    }
}
