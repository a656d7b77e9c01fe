package dev.rollcall.connection;

import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The metadata URLs of the tenants, and how reading them went. Fetching is done elsewhere, outside of any transaction.
 */
@Stateless
public class MetadataUrls {
    /** How long after a try the next one is due, whether it failed or not. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final String COLUMNS =
            "select tenant_id, url, pinned_entity_id, updated_at, last_tried_at, last_success_at, failure from idp_metadata_url";
    private static final int LONGEST_FAILURE = 4096;

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    /** The tenant's URL, if an admin has set one. */
    public Optional<MetadataUrl> find(String tenantId) {
        return sql.of(COLUMNS + " where tenant_id = :tenant")
                .with("tenant", tenantId)
                .first(MetadataUrls::url);
    }

    /**
     * Sets the URL, once its metadata has been read and shown to the admin; the next try is due in an hour.
     *
     * @param pinnedEntityId the entity ID that the admin has seen
     * @throws InvalidValueException when it is no https address, or the entity ID is missing
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void set(SignedIn admin, String url, String pinnedEntityId) {
        admin.requirePrimaryAdmin();
        if (pinnedEntityId.isBlank() || pinnedEntityId.length() > 1024) {
            throw new InvalidValueException(Sentence.of("metadata.entityId"));
        }
        String checked = MetadataUrl.checked(url);
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        delete(tenantId);
        Instant now = Now.instant();
        sql.of("""
                        insert into idp_metadata_url (tenant_id, url, pinned_entity_id, next_try_at,
                               last_tried_at, last_success_at, updated_at, updated_by)
                        values (:tenant, :url, :entity_id, :next, :now, :now, :now, :by)
                        """)
                .with("tenant", tenantId)
                .with("url", checked)
                .with("entity_id", pinnedEntityId)
                .with("next", now.plus(INTERVAL))
                .with("now", now)
                .with("by", admin.userName())
                .update();
    }

    /**
     * Forgets the URL; the metadata that was read from it stays.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void remove(SignedIn admin) {
        admin.requirePrimaryAdmin();
        delete(admin.organization().id());
    }

    private void delete(String tenantId) {
        sql.of("delete from idp_metadata_url where tenant_id = :tenant")
                .with("tenant", tenantId)
                .update();
    }

    /**
     * URLs whose try is due; they are the caller's to try, and no other node's, for an hour. In a transaction of its
     * own: a timer may have begun one, and would hold the rows while the network is waited for.
     *
     * @param most how many at most
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<MetadataUrl> claimDue(int most) {
        Instant now = Now.instant();
        return sql
                .of(COLUMNS + " where next_try_at <= :now order by next_try_at fetch first :most rows only")
                .with("now", now)
                .with("most", most)
                .list(MetadataUrls::url)
                .stream()
                .filter(url -> claim(url.tenantId(), now))
                .toList();
    }

    private boolean claim(String tenantId, Instant now) {
        return sql.of("""
                                update idp_metadata_url set next_try_at = :next, last_tried_at = :now
                                where tenant_id = :tenant and next_try_at <= :now
                                """)
                        .with("next", now.plus(INTERVAL))
                        .with("now", now)
                        .with("tenant", tenantId)
                        .update()
                == 1;
    }

    /** Notes that the metadata was read and is the one in use. */
    public void noteSuccess(String tenantId) {
        sql.of("""
                        update idp_metadata_url set last_tried_at = :now, last_success_at = :now, failure = null
                        where tenant_id = :tenant
                        """).with("now", Now.instant()).with("tenant", tenantId).update();
    }

    /**
     * Notes that a try has failed; the metadata that was read before stays in use. Nothing is noted when the URL was
     * set again meanwhile.
     *
     * @param read the URL as it was before the try
     * @param sentence why, and what to do; at most 4,096 characters are kept
     */
    public void noteFailure(MetadataUrl read, String sentence) {
        String kept = sentence.length() <= LONGEST_FAILURE ? sentence : sentence.substring(0, LONGEST_FAILURE);
        sql.of("""
                        update idp_metadata_url set last_tried_at = :now, failure = :failure
                        where tenant_id = :tenant and url = :url and updated_at = :set_at
                        """)
                .with("now", Now.instant())
                .with("failure", kept.replace('\0', ' '))
                .with("tenant", read.tenantId())
                .with("url", read.url())
                .with("set_at", read.setAt())
                .update();
    }

    private static MetadataUrl url(Row row) {
        return new MetadataUrl(
                row.text("tenant_id"),
                row.text("url"),
                row.text("pinned_entity_id"),
                row.instant("updated_at"),
                row.instantOrNull("last_tried_at"),
                row.instantOrNull("last_success_at"),
                row.textOrNull("failure"));
    }
}
