package dev.rollcall.sso.recent;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.search.SqlCondition;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The recent sign-ins of a tenant, and what its identity provider wrote about signing out, kept for 30 days. Anybody
 * can post to an ACS URL, so their number is bounded too, by kind: what could not be verified never pushes out what
 * was, nor those who were let in those who were refused.
 */
@Stateless
public class RecentSignIns {
    /** How many an organization keeps of those who were let in. */
    public static final int MOST_ACCEPTED = 2_000;

    /** How many it keeps of those who were refused although their message was verified. */
    public static final int MOST_REFUSED = 1_000;

    /** How many it keeps of messages that could not be verified. */
    public static final int MOST_UNVERIFIED = 500;

    private static final String NAMED = " and s.nameIdFolded like :text escape '!'";
    private static final Duration MEMORY = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

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
        forgetSurplus(tenantId, signIn.verified(), row.result());
        return row.id();
    }

    private void forgetSurplus(String tenantId, boolean verified, String result) {
        sql.of("""
                        select id from saml_sign_in
                        where tenant_id = :tenant and verified = :verified and result = :result
                        order by id desc offset :most rows fetch first 1 row only
                        """)
                .with("tenant", tenantId)
                .with("verified", verified)
                .with("result", result)
                .with("most", most(verified, result))
                .first(row -> row.text("id"))
                .ifPresent(surplus -> forgetUpTo(surplus, tenantId, verified, result));
    }

    private void forgetUpTo(String surplus, String tenantId, boolean verified, String result) {
        sql.of("""
                        delete from saml_sign_in
                        where tenant_id = :tenant and verified = :verified and result = :result and id <= :surplus
                        """)
                .with("tenant", tenantId)
                .with("verified", verified)
                .with("result", result)
                .with("surplus", surplus)
                .update();
    }

    private static int most(boolean verified, String result) {
        if (!verified) {
            return MOST_UNVERIFIED;
        }
        return result.equals(RecentSignInEntity.ACCEPTED) ? MOST_ACCEPTED : MOST_REFUSED;
    }

    /**
     * Those that are looked for, the newest first.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no admin
     */
    public List<RecentSignIn> list(SignedIn admin, SignInSearch search) {
        admin.requireAdmin();
        String text = search.text();
        boolean byReference = Ids.isWellFormed(text);
        var query = entityManager
                .createQuery(
                        "select s from RecentSignInEntity s where s.tenantId = :tenant"
                                + (search.onlyRefused() ? " and s.result = '" + RecentSignInEntity.REJECTED + "'" : "")
                                + (text.isEmpty() ? "" : byReference ? " and s.id = :text" : NAMED)
                                + (search.before() == null ? "" : " and s.id < :before") + " order by s.id desc",
                        RecentSignInEntity.class)
                .setParameter("tenant", admin.organization().id());
        if (!text.isEmpty()) {
            query.setParameter("text", byReference ? text : "%" + SqlCondition.escaped(TextKey.of(text)) + "%");
        }
        if (search.before() != null) {
            query.setParameter("before", search.before());
        }
        return query.setMaxResults(search.most())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(RecentSignInEntity::toSignIn)
                .toList();
    }

    /**
     * When the newest sign-in was that let somebody in, tests included; empty when none is kept.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no admin
     */
    public Optional<Instant> lastAccepted(SignedIn admin) {
        admin.requireAdmin();
        return sql.of("""
                        select occurred_at from saml_sign_in
                        where tenant_id = :tenant and verified = true and result = 'ACCEPTED'
                        and purpose not in ('LOGOUT', 'IDP_INITIATED')
                        order by id desc fetch first 1 row only
                        """).with("tenant", admin.organization().id()).first(row -> row.instant("occurred_at"));
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when the organization has no such sign-in, or no longer
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no admin
     */
    public RecentSignIn find(SignedIn admin, String id) {
        admin.requireAdmin();
        var row = entityManager.find(
                RecentSignInEntity.class, new TenantKey(admin.organization().id(), id));
        if (row == null) {
            throw new NotFoundException(Sentence.of("sso.signInGone"));
        }
        return row.toSignIn();
    }

    /** Forgets what is older than 30 days. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        sql.of("delete from saml_sign_in where occurred_at < :begin")
                .with("begin", Now.instant().minus(MEMORY))
                .update();
    }
}
