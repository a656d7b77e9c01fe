package dev.rollcall.provisioning;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists, recognises and revokes the Secret Keys of a tenant. */
@Stateless
public class SecretKeys {
    /** How every secret begins, so that scanners and people recognise one. */
    public static final String PREFIX = "rck_";

    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 20;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    @Inject
    private Event<OrganizationChanged> changed;

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
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
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
     * Ends a key: the next request with it is refused, on other nodes within a second ({@link RecognizedKeys}).
     *
     * @throws NotFoundException when the tenant has no such key
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void revoke(SignedIn admin, String keyId) {
        admin.requirePrimaryAdmin();
        var key = new TenantKey(admin.organization().id(), keyId);
        ScimKeyEntity row = entityManager.find(ScimKeyEntity.class, key);
        if (row == null || row.isRevoked()) {
            throw new NotFoundException("This key is gone already. Reload the page to see the keys there are.");
        }
        row.revoke(Now.instant());
        changed.fire(new OrganizationChanged(admin.organization().id()));
    }

    /**
     * Whose the secret is, or empty for one that is unknown, revoked, expired or of another organization than the
     * address names.
     */
    public Optional<AuthenticatedKey> authenticate(String slug, String secret) {
        Instant now = Now.instant();
        Optional<Shown> shown = sql.of("select id, slug, name, schema_version from %s where slug = :slug"
                        .formatted(Organizations.TABLE))
                .with("slug", slug)
                .first(Opened::of)
                .flatMap(opened -> find(opened, secret))
                .filter(shownKey -> shownKey.key().expires() == null
                        || now.isBefore(shownKey.key().expires()));
        shown.filter(key -> key.lastUsed() == null
                        || key.lastUsed().plus(LAST_USED_PRECISION).isBefore(now))
                .ifPresent(key -> noteUse(key.key(), now));
        return shown.map(Shown::key);
    }

    /** The organization that the address names, with the version of its schemas. */
    private record Opened(Organization organization, long schemaVersion) {
        static Opened of(Row row) {
            return new Opened(
                    new Organization(row.text("id"), row.text("slug"), row.text("name")), row.number("schema_version"));
        }
    }

    // A statement of its own, so that it names the tenant: a database that is spread by tenant asks one server (ADR
    // 13).
    private Optional<Shown> find(Opened opened, String secret) {
        return sql.of("""
                        select k.id, k.name, k.last_used_at, k.expires_at, coalesce(s.enabled, false) as enabled
                        from scim_key k
                        left join scim_settings s on s.tenant_id = k.tenant_id
                        where k.tenant_id = :tenant and k.key_hash = :hash and k.revoked_at is null
                        """)
                .with("tenant", opened.organization().id())
                .with("hash", Sha256.hex(secret))
                .first(row -> shown(opened, row));
    }

    private record Shown(AuthenticatedKey key, @Nullable Instant lastUsed) {}

    private static Shown shown(Opened opened, Row row) {
        var key = new AuthenticatedKey(
                opened.organization(),
                row.text("id"),
                row.text("name"),
                row.flag("enabled"),
                opened.schemaVersion(),
                row.instantOrNull("expires_at"));
        return new Shown(key, row.instantOrNull("last_used_at"));
    }

    // Once a minute at most, and only where nobody was quicker: a busy key is not a row that everybody waits for.
    private void noteUse(AuthenticatedKey key, Instant now) {
        sql.of("""
                        update scim_key set last_used_at = :now
                        where tenant_id = :tenant and id = :key and (last_used_at is null or last_used_at < :before)
                        """)
                .with("now", now)
                .with("tenant", key.organization().id())
                .with("key", key.keyId())
                .with("before", now.minus(LAST_USED_PRECISION))
                .update();
    }
}
