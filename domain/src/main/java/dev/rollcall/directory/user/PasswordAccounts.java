package dev.rollcall.directory.user;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.role.Role;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Local passwords of people. */
@Stateless
public class PasswordAccounts {
    @PersistenceContext
    private EntityManager entityManager;

    /** The person who signs in with that userName, or with that e-mail address where it is one person's only. */
    public Optional<PasswordAccount> find(String tenantId, String login) {
        List<UserEntity> byName = entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.userNameKey = :key"
                                + " and p.passwordHash is not null",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("key", NameKey.of(login))
                .getResultList();
        return exact(byName, login)
                .or(() -> byEmail(tenantId, TextKey.of(login.strip())))
                .map(UserEntity::passwordAccount);
    }

    // Two may have had one name before names were compared as they are now.
    private static Optional<UserEntity> exact(List<UserEntity> named, String login) {
        return named.size() == 1
                ? Optional.of(named.get(0))
                : named.stream()
                        .filter(row ->
                                TextKey.sameLetters(login.strip(), row.summary().userName()))
                        .findFirst();
    }

    private Optional<UserEntity> byEmail(String tenantId, String key) {
        var people = entityManager
                .createQuery(
                        "select p from UserEntity p where p.tenantId = :tenant and p.deletedAt is null and p.passwordHash is not null"
                                + " and p.id in (select v.personId from UserValueEntity v where v.tenantId = :tenant"
                                + " and v.attribute = :emails and v.valueKey = :key)",
                        UserEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("emails", MultiValuedAttribute.EMAILS)
                .setParameter("key", key)
                .setMaxResults(2)
                .getResultList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Keeps the hash of a person's new password. */
    public void setPassword(String tenantId, String personId, String passwordHash) {
        UserEntity row = entityManager.find(UserEntity.class, new TenantKey(tenantId, personId));
        if (row == null || row.isDeleted()) {
            throw new NotFoundException("There is no such person in this organization.");
        }
        row.setPasswordHash(passwordHash);
    }

    /** Whether a Primary Admin of the organization could sign in without the identity provider. */
    public boolean anyPrimaryAdminWithPassword(String tenantId) {
        return anyPrimaryAdminWithPassword(tenantId, "");
    }

    /** Whether one could who is not that person. */
    public boolean anyPrimaryAdminWithPassword(String tenantId, String exceptFor) {
        return !entityManager
                .createQuery(
                        "select p.id from UserEntity p where p.tenantId = :tenant and p.role = :role and p.active = true"
                                + " and p.deletedAt is null and p.passwordHash is not null and p.id <> :id")
                .setParameter("tenant", tenantId)
                .setParameter("id", exceptFor)
                .setParameter("role", Role.PRIMARY_ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether anybody can reach the settings of any organization. */
    public boolean anyPrimaryAdmin() {
        return !entityManager
                .createQuery(
                        "select p.id from UserEntity p where p.role = :role and p.active = true and p.deletedAt is null")
                .setParameter("role", Role.PRIMARY_ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
