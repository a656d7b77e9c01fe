package dev.rollcall.provisioning;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, lists, changes, recognizes and revokes the Secret Keys of a tenant. */
@Stateless
public class SecretKeys {
    /** How every secret begins, so that scanners and people recognise one. */
    public static final String PREFIX = "rck_";

    /** An organization has at most so many keys that are not revoked; those that have expired count, too. */
    public static final int MOST = 20;

    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    @EJB
    private Activities activities;

    @Inject
    private Event<OrganizationChanged> changed;

    /** The tenant's keys that are not revoked, oldest first; some may have expired. That of a check is none of them. */
    public List<ScimKey> list(String tenantId) {
        return entityManager
                .createQuery(
                        "select k from ScimKeyEntity k where k.tenantId = :tenant and k.revokedAt is null"
                                + " and k.name <> :check order by k.id",
                        ScimKeyEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("check", Actor.CHECK)
                .getResultStream()
                .map(ScimKeyEntity::toKey)
                .toList();
    }

    /** Makes a key that never expires and may be used from anywhere, as {@link #generate(SignedIn, KeyTerms)}. */
    public GeneratedKey generate(SignedIn admin, String name) {
        return generate(admin, KeyTerms.named(name));
    }

    /**
     * Makes a key; the answer holds the only view of its secret.
     *
     * @throws InvalidValueException when there are {@link #MOST} keys already, or the name is too long
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public GeneratedKey generate(SignedIn admin, KeyTerms terms) {
        admin.requirePrimaryAdmin();
        organizations.lock(admin.organization().id());
        List<ScimKey> present = list(admin.organization().id());
        if (present.size() >= MOST) {
            throw new InvalidValueException(Sentence.of("key.tooMany", present.size(), MOST));
        }
        Instant now = Now.instant();
        String name = terms.name().isBlank() ? unusedName(present) : named(terms.name());
        String secret = PREFIX + Secrets.next();
        var row = new ScimKeyEntity(admin.organization().id(), name, secret, admin.userName(), now);
        row.allow(terms.addresses());
        if (terms.lifetime() != null) {
            row.expireAt(terms.lifetime().end(now));
        }
        entityManager.persist(row);
        record(admin, name, "Generated");
        return new GeneratedKey(row.toKey(), secret);
    }

    private static String unusedName(List<ScimKey> present) {
        Set<String> names = present.stream().map(ScimKey::name).collect(Collectors.toSet());
        int number = present.size() + 1;
        while (names.contains("Key " + number)) {
            number++;
        }
        return "Key " + number;
    }

    private static String named(String name) {
        if (name.strip().length() > 255) {
            throw new InvalidValueException(Sentence.of("key.nameTooLong"));
        }
        if (name.strip().equals(Actor.CHECK)) {
            throw new InvalidValueException(Sentence.of("key.nameOfCheck", Actor.CHECK));
        }
        return name.strip();
    }

    /**
     * Changes what is said of a key; who has its secret keeps it.
     *
     * @param terms a blank name leaves the name; the lifetime may only bring the end forward
     * @throws InvalidValueException when it would end later than now said: who counts on the end of a secret can rely
     *     on it, and another key takes its place without a gap
     * @throws NotFoundException when the tenant has no such key
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void change(SignedIn admin, String keyId, KeyTerms terms) {
        admin.requirePrimaryAdmin();
        ScimKeyEntity row = find(admin, keyId);
        KeyLifetime lifetime = terms.lifetime();
        if (lifetime != null) {
            Instant now = Now.instant();
            if (!lifetime.isSooner(row.toKey().expires(), now)) {
                throw new InvalidValueException(Sentence.of("key.endLater"));
            }
            row.expireAt(lifetime.end(now));
        }
        if (!terms.name().isBlank()) {
            row.rename(named(terms.name()));
        }
        row.allow(terms.addresses());
        record(admin, row.toKey().name(), "Changed its name, end or addresses");
        changed.fire(new OrganizationChanged(admin.organization().id()));
    }

    private void record(SignedIn admin, String name, String done) {
        activities.record(
                admin.organization().id(),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting("Secret Key \"" + Quoted.of(name) + "\"", done));
    }

    private ScimKeyEntity find(SignedIn admin, String keyId) {
        ScimKeyEntity row = entityManager.find(
                ScimKeyEntity.class, new TenantKey(admin.organization().id(), keyId));
        if (row == null || row.isRevoked()) {
            throw new NotFoundException(Sentence.of("key.gone"));
        }
        return row;
    }

    /**
     * Ends a key: the next request with it is refused, on other nodes within a second ({@link RecognizedKeys}).
     *
     * @throws NotFoundException when the tenant has no such key
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void revoke(SignedIn admin, String keyId) {
        admin.requirePrimaryAdmin();
        ScimKeyEntity row = find(admin, keyId);
        row.revoke(Now.instant());
        record(admin, row.toKey().name(), "Revoked");
        changed.fire(new OrganizationChanged(admin.organization().id()));
    }

    /**
     * Whose the secret is, or empty for one that is unknown, revoked or of another organization than the address names.
     * A key that has expired, or may not be used where the client is, is found as well, so that its owner reads why it
     * is refused; only one that counts is used thereby.
     *
     * @param client the network address of who shows it; null where it is not known
     */
    public Optional<AuthenticatedKey> authenticate(String slug, String secret, @Nullable InetAddress client) {
        Instant now = Now.instant();
        Optional<Shown> shown = sql.of("select id, slug, name, schema_version from %s where slug = :slug"
                        .formatted(Organizations.TABLE))
                .with("slug", slug)
                .first(Opened::of)
                .flatMap(opened -> find(opened, secret));
        shown.filter(key -> key.key().opens(client, now))
                .filter(key -> key.lastUsed() == null
                        || key.lastUsed().plus(LAST_USED_PRECISION).isBefore(now))
                .ifPresent(key -> noteUse(key.key(), client, now));
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
                        select k.id, k.name, k.last_used_at, k.expires_at, k.allowed_addresses,
                            coalesce(s.enabled, false) as enabled
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
                row.instantOrNull("expires_at"),
                AllowedAddresses.of(row.text("allowed_addresses")));
        return new Shown(key, row.instantOrNull("last_used_at"));
    }

    // Once a minute at most, and only where nobody was quicker: a busy key is not a row that everybody waits for.
    private void noteUse(AuthenticatedKey key, @Nullable InetAddress client, Instant now) {
        sql.of("""
                        update scim_key set last_used_at = :now, last_used_from = :client
                        where tenant_id = :tenant and id = :key and (last_used_at is null or last_used_at < :before)
                        """)
                .with("now", now)
                .with("client", client == null ? null : client.getHostAddress())
                .with("tenant", key.organization().id())
                .with("key", key.keyId())
                .with("before", now.minus(LAST_USED_PRECISION))
                .update();
    }
}
