package dev.rollcall.policy;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code sign_in_policy_change}. */
@Entity
@Table(name = "sign_in_policy_change")
@IdClass(TenantKey.class)
class PolicyChangeEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "setting")
    private String setting;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected PolicyChangeEntity() {}

    PolicyChangeEntity(String tenantId, SignInPolicy.Difference difference, String by, Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.changedAt = now;
        this.changedBy = by;
        this.setting = difference.setting();
        this.before = difference.before();
        this.after = difference.after();
    }

    PolicyChange toChange() {
        return new PolicyChange(id, changedAt, changedBy, setting, before, after);
    }
}
