package dev.rollcall.policy;

import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in policies of the tenants. Admins change theirs by {@code administration.SsoAdministration}, which checks
 * who they are.
 */
@Stateless
public class SignInPolicies {
    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private Organizations organizations;

    /** The tenant's policy; the defaults until somebody has changed one. */
    public SignInPolicy find(String tenantId) {
        return Optional.ofNullable(entityManager.find(SignInPolicyEntity.class, tenantId))
                .map(SignInPolicyEntity::toPolicy)
                .orElse(SignInPolicy.DEFAULT);
    }

    /**
     * Puts a policy in place of the tenant's, and records each difference.
     *
     * @param by who changes it
     * @return whether anything differed
     */
    public boolean change(String tenantId, String by, SignInPolicy policy) {
        organizations.lock(tenantId);
        List<SignInPolicy.Difference> differences = find(tenantId).differences(policy);
        if (differences.isEmpty()) {
            return false;
        }
        Instant now = Now.instant();
        SignInPolicyEntity row = entityManager.find(SignInPolicyEntity.class, tenantId);
        if (row == null) {
            entityManager.persist(new SignInPolicyEntity(tenantId, policy, by, now));
        } else {
            row.write(policy, by, now);
        }
        differences.forEach(difference -> entityManager.persist(new PolicyChangeEntity(tenantId, difference, by, now)));
        return true;
    }

    /**
     * The newest changes first.
     *
     * @param before only changes older than the one of this id; null for the newest
     */
    public List<PolicyChange> changes(String tenantId, @Nullable String before, int most) {
        var query = entityManager
                .createQuery(
                        "select c from PolicyChangeEntity c where c.tenantId = :tenant"
                                + (before == null ? "" : " and c.id < :before") + " order by c.id desc",
                        PolicyChangeEntity.class)
                .setParameter("tenant", tenantId);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(most)
                .getResultStream()
                .map(PolicyChangeEntity::toChange)
                .toList();
    }
}
