package dev.rollcall.provisioning;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SCIM half of Configure Okta: the switch, and what has been seen of Okta's calls. */
@Stateless
public class ScimSettings {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    @Inject
    private Event<OrganizationChanged> changed;

    /** How provisioning stands for the tenant. */
    public ScimStatus status(String tenantId) {
        Set<Milestone> reached = reached(tenantId);
        return sql.of("select enabled, last_success_at, last_failure_at from scim_settings where tenant_id = :tenant")
                .with("tenant", tenantId)
                .first(row -> new ScimStatus(
                        row.flag("enabled"),
                        row.instantOrNull("last_success_at"),
                        row.instantOrNull("last_failure_at"),
                        reached))
                .orElseGet(() -> new ScimStatus(false, null, null, Set.of()));
    }

    private Set<Milestone> reached(String tenantId) {
        Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
        reached.addAll(sql.of("select milestone from scim_milestone where tenant_id = :tenant")
                .with("tenant", tenantId)
                .list(row -> row.constant("milestone", Milestone.class)));
        return reached;
    }

    /**
     * Turns SCIM on or off. Keys, people and groups stay as they are.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void enable(SignedIn admin, boolean enabled) {
        admin.requirePrimaryAdmin();
        for (String write : List.of(
                "insert into scim_settings (tenant_id, enabled) values (:tenant, :enabled) on conflict do nothing",
                "update scim_settings set enabled = :enabled where tenant_id = :tenant")) {
            sql.of(write)
                    .with("tenant", admin.organization().id())
                    .with("enabled", enabled)
                    .update();
        }
        activities.record(
                admin.organization().id(),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting("SCIM", enabled ? "Turned on" : "Turned off"));
        changed.fire(new OrganizationChanged(admin.organization().id()));
    }

    /**
     * Notes that a call of Okta was answered; the time is written once a minute at most, and at once after a failure.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteSuccess(String tenantId, @Nullable Milestone milestone) {
        Instant now = Now.instant();
        sql.of("""
                        update scim_settings set last_success_at = :now where tenant_id = :tenant
                        and (last_success_at is null or last_success_at < :before or last_failure_at >= last_success_at)
                        """)
                .with("now", now)
                .with("tenant", tenantId)
                .with("before", now.minus(PRECISION))
                .update();
        if (milestone != null) {
            sql.of("""
                            insert into scim_milestone (tenant_id, milestone, first_seen_at)
                            values (:tenant, :milestone, :now) on conflict do nothing
                            """)
                    .with("tenant", tenantId)
                    .with("milestone", milestone)
                    .with("now", now)
                    .update();
        }
    }

    /** Notes that a call was refused or failed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteFailure(String tenantId) {
        sql.of("update scim_settings set last_failure_at = :now where tenant_id = :tenant")
                .with("now", Now.instant())
                .with("tenant", tenantId)
                .update();
    }
}
