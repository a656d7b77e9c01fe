package dev.rollcall.sso.recent;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.NotFoundException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.TenantKey;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recent sign-ins of a tenant, kept for 30 days. Anybody can post to an ACS URL, so their number is bounded too, and what could not be
 * verified never pushes out what was.
 */
@Stateless
public class RecentSignIns {
    /** How many an organisation keeps of which the assertion was verified, and how many of the others. */
    public static final int MOST_OF_A_KIND = 500;

    private static final Duration MEMORY = Duration.ofDays(30);
    private static final int LONGEST_PAGE = 200;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Records how a Response was answered, whatever becomes of the caller's transaction.
     *
     * @return the row's id
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String record(String tenantId, SignInRecord signIn) {
        var row = new RecentSignInEntity(tenantId, signIn);
        entityManager.persist(row);
        entityManager.flush();
        forgetSurplus(tenantId, signIn.verified());
        return row.id();
    }

    private void forgetSurplus(String tenantId, boolean verified) {
        List<?> first = entityManager
                .createNativeQuery(
                        "select id from saml_sign_in where tenant_id = ?1 and verified = ?2 order by id desc")
                .setParameter(1, tenantId)
                .setParameter(2, verified)
                .setFirstResult(MOST_OF_A_KIND)
                .setMaxResults(1)
                .getResultList();
        if (!first.isEmpty()) {
            entityManager
                    .createNativeQuery("delete from saml_sign_in where tenant_id = ?1 and verified = ?2 and id <= ?3")
                    .setParameter(1, tenantId)
                    .setParameter(2, verified)
                    .setParameter(3, first.get(0))
                    .executeUpdate();
        }
    }

    /**
     * The newest first.
     *
     * @param before only sign-ins older than the one of this id; null for the newest
     * @param most how many at most; never more than 200
     * @throws dev.rollcall.platform.NotAllowedException when who asks is no admin
     */
    public List<RecentSignIn> list(SignedIn admin, @Nullable String before, int most) {
        admin.requireAdmin();
        var query = entityManager
                .createQuery(
                        "select s from RecentSignInEntity s where s.tenantId = :tenant"
                                + (before == null ? "" : " and s.id < :before") + " order by s.id desc",
                        RecentSignInEntity.class)
                .setParameter("tenant", admin.organization().id());
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(Math.min(most, LONGEST_PAGE))
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(RecentSignInEntity::toSignIn)
                .toList();
    }

    /**
     * When the newest sign-in was that let somebody in, tests included; empty when none is kept.
     *
     * @throws dev.rollcall.platform.NotAllowedException when who asks is no admin
     */
    public Optional<Instant> lastAccepted(SignedIn admin) {
        admin.requireAdmin();
        List<?> times = entityManager
                .createNativeQuery("select occurred_at from saml_sign_in"
                        + " where tenant_id = ?1 and verified = true and result = 'ACCEPTED' order by id desc")
                .setParameter(1, admin.organization().id())
                .setMaxResults(1)
                .getResultList();
        return times.stream()
                .map(Columns::instant)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when the organisation has no such sign-in, or no longer
     * @throws dev.rollcall.platform.NotAllowedException when who asks is no admin
     */
    public RecentSignIn find(SignedIn admin, String id) {
        admin.requireAdmin();
        var row = entityManager.find(
                RecentSignInEntity.class, new TenantKey(admin.organization().id(), id));
        if (row == null) {
            throw new NotFoundException("This sign-in is not kept any more. Reload the list.");
        }
        return row.toSignIn();
    }

    /** Forgets what is older than 30 days. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        entityManager
                .createNativeQuery("delete from saml_sign_in where occurred_at < ?1")
                .setParameter(1, Now.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
