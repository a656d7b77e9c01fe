package dev.rollcall.activity.retention;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.setting.RetentionBounds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * How much each organization keeps. Admins change theirs by {@code administration.RetentionAdministration}, which
 * checks who they are.
 */
@Stateless
public class Retentions {
    @Inject
    private Sql sql;

    /** The organization's, never more than the operator allows now; the defaults until somebody has changed them. */
    public Retention find(String tenantId) {
        return sql.of("""
            select activity_days, activity_rows, request_days, request_rows from activity_retention
            where tenant_id = :tenant
            """)
                .with("tenant", tenantId)
                .first(row -> new Retention(
                        (int) row.number("activity_days"),
                        (int) row.number("activity_rows"),
                        (int) row.number("request_days"),
                        (int) row.number("request_rows")))
                .orElse(Retention.DEFAULT)
                .within(bounds());
    }

    /** What the operator allows. */
    public RetentionBounds bounds() {
        return RetentionBounds.of(Configuration::value);
    }

    /** Puts another one in place of the organization's. */
    public void change(String tenantId, Retention retention, String by) {
        sql.of("delete from activity_retention where tenant_id = :tenant")
                .with("tenant", tenantId)
                .update();
        sql.of("""
            insert into activity_retention (tenant_id, activity_days, activity_rows, request_days, request_rows,
                updated_at, updated_by)
            values (:tenant, :activityDays, :activityRows, :requestDays, :requestRows, :now, :by)
            """)
                .with("tenant", tenantId)
                .with("activityDays", retention.activityDays())
                .with("activityRows", retention.activityRows())
                .with("requestDays", retention.requestDays())
                .with("requestRows", retention.requestRows())
                .with("now", Now.instant())
                .with("by", by)
                .update();
    }
}
