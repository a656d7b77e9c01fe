package dev.rollcall.directory.user;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.policy.NameIdRule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds the person that a NameID means. */
@Stateless
public class SignInAccounts {
    // Enough to know that nobody can tell which one is meant.
    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    /**
     * The people whom the NameID means by the rule, active or not: none, one, or two at least, of whom nobody can tell
     * which one is meant. Their rows are held until the transaction ends, so that nobody deactivates a person between
     * the look and the session.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<SignInAccount> hold(String tenantId, NameIdRule rule, String nameId) {
        List<String> ids = ids(tenantId, rule, nameId);
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = new UserRows(entityManager, sql, tenantId);
        List<UserEntity> found = entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.deletedAt is null and p.id in :ids"
                                + " and p." + keyOf(rule) + " = :key order by p.id",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", ids)
                .setParameter("key", key(rule, nameId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return meant(rule, nameId, found).stream()
                .map(row -> row.signInAccount(rows.toProfile(row)))
                .toList();
    }

    // An externalId may be anybody's; no sign-in holds a whole organization.
    private List<String> ids(String tenantId, NameIdRule rule, String nameId) {
        return entityManager
                .createQuery(
                        "select p.id from UserEntity p where p.tenantId = :tenant and p.deletedAt is null and p."
                                + keyOf(rule) + " = :key order by p.id",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("key", key(rule, nameId))
                .setMaxResults(MOST)
                .getResultList();
    }

    // Names that are too alike to stand side by side have the same key, and still are not each other's. Where two that
    // are the same by the standard do stand side by side, from before names were compared so, letters of another width
    // are other letters.
    private static List<UserEntity> meant(NameIdRule rule, String nameId, List<UserEntity> found) {
        if (rule != NameIdRule.USER_NAME) {
            return found;
        }
        List<UserEntity> same = found.stream()
                .filter(row -> NameKey.sameName(nameId, row.summary().userName()))
                .toList();
        List<UserEntity> sameWidth = same.stream()
                .filter(row -> TextKey.sameLetters(nameId, row.summary().userName()))
                .toList();
        return same.size() > 1 && sameWidth.size() == 1 ? sameWidth : same;
    }

    /** Whether the NameID means somebody who was deleted. */
    public boolean wasDeleted(String tenantId, NameIdRule rule, String nameId) {
        String key = rule == NameIdRule.USER_NAME ? "formerUserNameKey" : "formerExternalId";
        return !entityManager
                .createQuery("select p.id from UserEntity p where p.tenantId = :tenant and p." + key + " = :key")
                .setParameter("tenant", tenantId)
                .setParameter("key", key(rule, nameId))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static String keyOf(NameIdRule rule) {
        return rule == NameIdRule.USER_NAME ? "userNameKey" : "externalIdKey";
    }

    private static String key(NameIdRule rule, String nameId) {
        return rule == NameIdRule.USER_NAME ? NameKey.of(nameId) : nameId;
    }
}
