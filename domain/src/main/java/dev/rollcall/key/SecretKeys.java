package dev.rollcall.key;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.InvalidValueException;
import dev.rollcall.platform.NotFoundException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Secrets;
import dev.rollcall.platform.Sha256;
import dev.rollcall.platform.TenantKey;
import dev.rollcall.session.SignedIn;
import dev.rollcall.tenant.Organization;
import dev.rollcall.tenant.Organizations;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes, lists, recognises and revokes the Secret Keys of a tenant. */
@Stateless
public class SecretKeys {
    /** How every secret begins, so that scanners and people recognise one. */
    public static final String PREFIX = "rck_";

    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 20;

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private Organizations organizations;

    /** The tenant's keys that can be used, oldest first. */
    public List<ScimKey> list(String tenantId) {
        return entityManager
                .createQuery(
                        "select k from ScimKeyEntity k where k.tenantId = :tenant and k.revokedAt is null order by k.id",
                        ScimKeyEntity.class)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .map(ScimKeyEntity::toKey)
                .toList();
    }

    /**
     * Makes a key; the answer holds the only view of its secret.
     *
     * @param name blank for a name made here
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public GeneratedKey generate(SignedIn admin, String name) {
        admin.requirePrimaryAdmin();
        organizations.lock(admin.organization().id());
        int live = list(admin.organization().id()).size();
        if (live >= MOST_KEYS) {
            throw new InvalidValueException(
                    "There are " + live + " keys already. Revoke those that Okta no longer uses.");
        }
        String chosen = name.isBlank() ? "Key " + (live + 1) : name.strip();
        if (chosen.length() > 255) {
            throw new InvalidValueException("A key's name has at most 255 characters. Shorten it.");
        }
        String secret = PREFIX + Secrets.next();
        var row = new ScimKeyEntity(admin.organization().id(), chosen, secret, admin.userName(), Now.instant());
        entityManager.persist(row);
        return new GeneratedKey(row.toKey(), secret);
    }

    /**
     * Ends a key; the next request with it is refused, on every node.
     *
     * @throws NotFoundException when the tenant has no such key
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void revoke(SignedIn admin, String keyId) {
        admin.requirePrimaryAdmin();
        var key = new TenantKey(admin.organization().id(), keyId);
        ScimKeyEntity row = entityManager.find(ScimKeyEntity.class, key);
        if (row == null || row.isRevoked()) {
            throw new NotFoundException("This key is gone already. Reload the page to see the keys there are.");
        }
        row.revoke(Now.instant());
    }

    /** Whose the secret is, or empty for one that is unknown, revoked, expired or of another organisation than the address names. */
    public Optional<AuthenticatedKey> authenticate(String slug, String secret) {
        Instant now = Now.instant();
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.id, o.name, k.id, k.name, k.last_used_at, k.expires_at, coalesce(s.enabled, false),
                               o.schema_version
                        from scim_key k
                        join organization o on o.id = k.tenant_id
                        left join scim_settings s on s.tenant_id = k.tenant_id
                        where k.key_hash = ?1 and k.revoked_at is null and o.slug = ?2
                        """)
                .setParameter(1, Sha256.hex(secret))
                .setParameter(2, slug)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        Instant expires = Columns.instant(row[5]);
        if (expires != null && !now.isBefore(expires)) {
            return Optional.empty();
        }
        String tenantId = (String) row[0];
        String keyId = (String) row[2];
        Instant lastUsed = Columns.instant(row[4]);
        if (lastUsed == null || lastUsed.plus(LAST_USED_PRECISION).isBefore(now)) {
            noteUse(tenantId, keyId, now);
        }
        var organization = new Organization(tenantId, slug, (String) row[1]);
        return Optional.of(new AuthenticatedKey(
                organization, keyId, (String) row[3], (Boolean) row[6], ((Number) row[7]).longValue()));
    }

    // Once a minute at most, and only where nobody was quicker: a busy key is not a row that everybody waits for.
    private void noteUse(String tenantId, String keyId, Instant now) {
        entityManager
                .createNativeQuery("update scim_key set last_used_at = ?1 where tenant_id = ?2 and id = ?3"
                        + " and (last_used_at is null or last_used_at < ?4)")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, tenantId)
                .setParameter(3, keyId)
                .setParameter(4, now.minus(LAST_USED_PRECISION).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
