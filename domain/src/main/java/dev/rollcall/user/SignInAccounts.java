package dev.rollcall.user;

import dev.rollcall.platform.TextKey;
import dev.rollcall.policy.NameIdRule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the person that a NameID means. */
@Stateless
public class SignInAccounts {
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The person whom the NameID means by the rule, active or not; the row is held until the transaction ends, so that nobody deactivates the
     * person between the look and the session.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<SignInAccount> hold(String tenantId, NameIdRule rule, String nameId) {
        var rows = new UserRows(entityManager, tenantId);
        return entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.deletedAt is null and p."
                                + keyOf(rule) + " = :key",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("key", key(rule, nameId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(row -> row.signInAccount(rows.toProfile(row)))
                .filter(account -> means(rule, nameId, account));
    }

    // Names that are too alike to stand side by side have the same key, and still are not each other's.
    private static boolean means(NameIdRule rule, String nameId, SignInAccount account) {
        return rule != NameIdRule.USER_NAME
                || TextKey.sameLetters(nameId, account.profile().userName());
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
        return rule == NameIdRule.USER_NAME ? TextKey.of(nameId) : nameId;
    }
}
