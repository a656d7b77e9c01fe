package dev.rollcall.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code sign_in_policy}: one a tenant. */
@Entity
@Table(name = "sign_in_policy")
class SignInPolicyEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "idp_initiated")
    private boolean idpInitiated;

    @Column(name = "answers_taken_unasked")
    private boolean answersTakenUnasked;

    @Enumerated(EnumType.STRING)
    @Column(name = "just_in_time")
    private JustInTime justInTime;

    @Column(name = "sso_required")
    private boolean ssoRequired;

    @Column(name = "second_factor_required")
    private boolean secondFactorRequired;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_id_rule")
    private NameIdRule nameIdRule;

    @Column(name = "sha1_allowed")
    private boolean sha1Allowed;

    @Column(name = "admin_idle_minutes")
    private int adminIdleMinutes;

    @Column(name = "admin_absolute_minutes")
    private int adminAbsoluteMinutes;

    @Column(name = "other_idle_minutes")
    private int otherIdleMinutes;

    @Column(name = "other_absolute_minutes")
    private int otherAbsoluteMinutes;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    protected SignInPolicyEntity() {}

    SignInPolicyEntity(String tenantId, SignInPolicy policy, String by, Instant now) {
        this.tenantId = tenantId;
        write(policy, by, now);
    }

    final void write(SignInPolicy policy, String by, Instant now) {
        idpInitiated = policy.idpInitiated();
        answersTakenUnasked = policy.answersTakenUnasked();
        justInTime = policy.justInTime();
        ssoRequired = policy.ssoRequired();
        secondFactorRequired = policy.secondFactorRequired();
        nameIdRule = policy.nameIdRule();
        sha1Allowed = policy.sha1Allowed();
        adminIdleMinutes = (int) policy.adminLimits().idle().toMinutes();
        adminAbsoluteMinutes = (int) policy.adminLimits().absolute().toMinutes();
        otherIdleMinutes = (int) policy.otherLimits().idle().toMinutes();
        otherAbsoluteMinutes = (int) policy.otherLimits().absolute().toMinutes();
        updatedAt = now;
        updatedBy = by;
    }

    SignInPolicy toPolicy() {
        return new SignInPolicy(
                idpInitiated,
                answersTakenUnasked,
                justInTime,
                ssoRequired,
                secondFactorRequired,
                nameIdRule,
                sha1Allowed,
                SessionLimits.ofMinutes(adminIdleMinutes, adminAbsoluteMinutes),
                SessionLimits.ofMinutes(otherIdleMinutes, otherAbsoluteMinutes));
    }
}
