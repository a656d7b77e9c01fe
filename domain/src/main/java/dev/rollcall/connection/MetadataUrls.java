package dev.rollcall.connection;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.InvalidValueException;
import dev.rollcall.platform.Now;
import dev.rollcall.session.SignedIn;
import dev.rollcall.tenant.Organizations;
import jakarta.ejb.EJB;
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

/** The metadata URLs of the tenants, and how reading them went. Fetching is done elsewhere, outside of any transaction. */
@Stateless
public class MetadataUrls {
    /** How long after a try the next one is due, whether it failed or not. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final String COLUMNS =
            "select tenant_id, url, pinned_entity_id, updated_at, last_tried_at, last_success_at, failure from idp_metadata_url";
    private static final int LONGEST_FAILURE = 4096;

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private Organizations organizations;

    /** The tenant's URL, if an admin has set one. */
    public Optional<MetadataUrl> find(String tenantId) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + " where tenant_id = ?1")
                .setParameter(1, tenantId)
                .getResultList();
        return rows.stream().map(row -> url((Object[]) row)).findFirst();
    }

    /**
     * Sets the URL, once its metadata has been read and shown to the admin; the next try is due in an hour.
     *
     * @param pinnedEntityId the entity ID that the admin has seen
     * @throws InvalidValueException when it is no https address, or the entity ID is missing
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void set(SignedIn admin, String url, String pinnedEntityId) {
        admin.requirePrimaryAdmin();
        if (pinnedEntityId.isBlank() || pinnedEntityId.length() > 1024) {
            throw new InvalidValueException("The metadata has no entity ID of 1 to 1,024 characters. Check the URL.");
        }
        String checked = MetadataUrl.checked(url);
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        delete(tenantId);
        Instant now = Now.instant();
        entityManager
                .createNativeQuery(
                        "insert into idp_metadata_url (tenant_id, url, pinned_entity_id, next_try_at,"
                                + " last_tried_at, last_success_at, updated_at, updated_by) values (?1, ?2, ?3, ?4, ?5, ?5, ?5, ?6)")
                .setParameter(1, tenantId)
                .setParameter(2, checked)
                .setParameter(3, pinnedEntityId)
                .setParameter(4, now.plus(INTERVAL).atOffset(ZoneOffset.UTC))
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .setParameter(6, admin.userName())
                .executeUpdate();
    }

    /**
     * Forgets the URL; the metadata that was read from it stays.
     *
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void remove(SignedIn admin) {
        admin.requirePrimaryAdmin();
        delete(admin.organization().id());
    }

    private void delete(String tenantId) {
        entityManager
                .createNativeQuery("delete from idp_metadata_url where tenant_id = ?1")
                .setParameter(1, tenantId)
                .executeUpdate();
    }

    /**
     * URLs whose try is due; they are the caller's to try, and no other node's, for an hour. In a transaction of its own: a
     * timer may have begun one, and would hold the rows while the network is waited for.
     *
     * @param most how many at most
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<MetadataUrl> claimDue(int most) {
        Instant now = Now.instant();
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + " where next_try_at <= ?1 order by next_try_at")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> url((Object[]) row))
                .filter(url -> claim(url.tenantId(), now))
                .toList();
    }

    private boolean claim(String tenantId, Instant now) {
        return entityManager
                        .createNativeQuery("update idp_metadata_url set next_try_at = ?2, last_tried_at = ?3"
                                + " where tenant_id = ?1 and next_try_at <= ?3")
                        .setParameter(1, tenantId)
                        .setParameter(2, now.plus(INTERVAL).atOffset(ZoneOffset.UTC))
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Notes that the metadata was read and is the one in use. */
    public void noteSuccess(String tenantId) {
        entityManager
                .createNativeQuery(
                        "update idp_metadata_url set last_tried_at = ?2, last_success_at = ?2, failure = null"
                                + " where tenant_id = ?1")
                .setParameter(1, tenantId)
                .setParameter(2, Now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Notes that a try has failed; the metadata that was read before stays in use. Nothing is noted when the URL was set again meanwhile.
     *
     * @param read the URL as it was before the try
     * @param sentence why, and what to do; at most 4,096 characters are kept
     */
    public void noteFailure(MetadataUrl read, String sentence) {
        String kept = sentence.length() <= LONGEST_FAILURE ? sentence : sentence.substring(0, LONGEST_FAILURE);
        entityManager
                .createNativeQuery("update idp_metadata_url set last_tried_at = ?2, failure = ?3"
                        + " where tenant_id = ?1 and url = ?4 and updated_at = ?5")
                .setParameter(1, read.tenantId())
                .setParameter(2, Now.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, kept.replace('\0', ' '))
                .setParameter(4, read.url())
                .setParameter(5, read.setAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static MetadataUrl url(Object[] row) {
        return new MetadataUrl(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Objects.requireNonNull(Columns.instant(row[3])),
                Columns.instant(row[4]),
                Columns.instant(row[5]),
                (String) row[6]);
    }
}
