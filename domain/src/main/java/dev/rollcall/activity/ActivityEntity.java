package dev.rollcall.activity;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "activity")
@IdClass(TenantKey.class)
class ActivityEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "key_id")
    private @Nullable String keyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "operation")
    private Operation operation;

    @Enumerated(EnumType.STRING)
    @Column(name = "resource_type")
    private TargetType targetType;

    @Column(name = "target_id")
    private @Nullable String targetId;

    @Column(name = "target_name")
    private @Nullable String targetName;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private Result result;

    @Column(name = "status")
    private int status;

    @Column(name = "detail")
    private String detail;

    @Column(name = "corrections")
    private int corrections;

    protected ActivityEntity() {}

    ActivityEntity(String tenantId, Actor actor, ActivityRecord entry) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.occurredAt = Now.instant();
        this.actor = shortened(actor.name(), 320);
        this.keyId = actor.keyId();
        this.operation = entry.operation();
        this.targetType = entry.targetType();
        this.targetId = entry.targetId() == null ? null : shortened(entry.targetId(), 36);
        this.targetName = entry.targetName() == null ? null : shortened(entry.targetName(), 320);
        this.result = entry.result();
        this.status = entry.status();
        this.detail = shortened(entry.detail(), 4096);
        this.corrections = actor.corrections();
    }

    private static String shortened(String text, int longest) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }

    ActivityEntry toEntry() {
        return new ActivityEntry(
                id,
                occurredAt,
                actor,
                operation,
                targetType,
                targetId,
                targetName,
                result,
                status,
                detail,
                corrections);
    }
}
