package dev.rollcall.directory.guard;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.setting.OperatorSetting;
import dev.rollcall.setting.SettingRules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What each organization has decided about its guard; the operator's default holds for those that have not. */
@Stateless
public class GuardRules {
    @Inject
    private Sql sql;

    /** The terms of an organization. */
    public GuardTerms find(String tenantId) {
        return terms(sql, tenantId).get();
    }

    /** The same, read with what is sent next on the connection. */
    static Supplier<GuardTerms> terms(Sql sql, String tenantId) {
        var read = sql.of("""
                        select enabled, most_losses, most_percent, paused_until from guard_terms
                        where tenant_id = :tenant
                        """).with("tenant", tenantId).awaited(GuardRules::terms);
        return () -> read.get().stream()
                .findFirst()
                .orElseGet(() ->
                        GuardTerms.usual(OperatorSetting.flag(Configuration::value, SettingRules.GUARD_ENABLED, true)));
    }

    private static GuardTerms terms(Row row) {
        return new GuardTerms(
                row.flag("enabled"),
                (int) row.number("most_losses"),
                (int) row.number("most_percent"),
                row.instantOrNull("paused_until"));
    }

    /** Decides for an organization. */
    public void save(String tenantId, GuardTerms terms) {
        for (String write : List.of(
                "insert into guard_terms (tenant_id, enabled, most_losses, most_percent, paused_until)"
                        + " values (:tenant, :enabled, :most, :percent, :paused) on conflict do nothing",
                "update guard_terms set enabled = :enabled, most_losses = :most, most_percent = :percent,"
                        + " paused_until = :paused where tenant_id = :tenant")) {
            sql.of(write)
                    .with("tenant", tenantId)
                    .with("enabled", terms.enabled())
                    .with("most", terms.most())
                    .with("percent", terms.percent())
                    .with("paused", terms.pausedUntil())
                    .update();
        }
    }

    /** Forgets what was lost before the last hour. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        Instant now = Now.instant();
        sql.of("delete from loss_window where slot < :first")
                .with("first", LossWindow.first(now))
                .update();
    }
}
