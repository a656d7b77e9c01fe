package dev.rollcall.connection;

import dev.rollcall.connection.CertificateChange.Fate;
import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which identity provider and certificates an organisation has believed, since when, and by whose word. */
@Stateless
public class MetadataHistory {
    @PersistenceContext
    private EntityManager entityManager;

    /** Records a replacement in its own transaction; nothing when neither the issuer nor a certificate is another. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(
            String tenantId, String by, Optional<IdentityProvider> before, Optional<IdentityProvider> after) {
        List<CertificateChange> certificates = MetadataChange.between(before, after);
        String entityIdBefore = before.map(IdentityProvider::entityId).orElse(null);
        String entityIdAfter = after.map(IdentityProvider::entityId).orElse(null);
        if (Objects.equals(entityIdBefore, entityIdAfter)
                && certificates.stream().allMatch(change -> change.fate() == Fate.KEPT)) {
            return;
        }
        String id = Ids.next();
        entityManager
                .createNativeQuery(
                        "insert into idp_metadata_change"
                                + " (tenant_id, id, changed_at, changed_by, entity_id_before, entity_id_after) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, Now.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, by)
                .setParameter(5, entityIdBefore)
                .setParameter(6, entityIdAfter)
                .executeUpdate();
        for (int ordinal = 0; ordinal < certificates.size(); ordinal++) {
            insert(tenantId, id, ordinal, certificates.get(ordinal));
        }
    }

    private void insert(String tenantId, String changeId, int ordinal, CertificateChange change) {
        IdpCertificate certificate = change.certificate();
        entityManager
                .createNativeQuery(
                        "insert into idp_certificate_change (tenant_id, change_id, ordinal, fate, fingerprint,"
                                + " subject, not_before, not_after, certificate) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, tenantId)
                .setParameter(2, changeId)
                .setParameter(3, ordinal)
                .setParameter(4, change.fate().name())
                .setParameter(5, certificate.fingerprint())
                .setParameter(6, certificate.subject())
                .setParameter(7, certificate.notBefore().atOffset(ZoneOffset.UTC))
                .setParameter(8, certificate.notAfter().atOffset(ZoneOffset.UTC))
                .setParameter(9, certificate.certificate())
                .executeUpdate();
    }

    /**
     * The newest changes first.
     *
     * @param before only changes older than the one of this id; null for the newest
     * @throws dev.rollcall.platform.NotAllowedException when who asks is no admin
     */
    public List<MetadataChange> list(SignedIn admin, @Nullable String before, int most) {
        admin.requireAdmin();
        String tenantId = admin.organization().id();
        var query = entityManager
                .createNativeQuery("select id, changed_at, changed_by, entity_id_before, entity_id_after"
                        + " from idp_metadata_change where tenant_id = ?1" + (before == null ? "" : " and id < ?2")
                        + " order by id desc")
                .setParameter(1, tenantId);
        if (before != null) {
            query.setParameter(2, before);
        }
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(row -> change(tenantId, (Object[]) row)).toList();
    }

    private MetadataChange change(String tenantId, Object[] row) {
        String id = (String) row[0];
        return new MetadataChange(
                id,
                Objects.requireNonNull(Columns.instant(row[1])),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                certificates(tenantId, id));
    }

    private List<CertificateChange> certificates(String tenantId, String changeId) {
        List<?> rows = entityManager
                .createNativeQuery("select fate, fingerprint, subject, not_before, not_after, certificate"
                        + " from idp_certificate_change where tenant_id = ?1 and change_id = ?2 order by ordinal")
                .setParameter(1, tenantId)
                .setParameter(2, changeId)
                .getResultList();
        return rows.stream().map(row -> certificate((Object[]) row)).toList();
    }

    private static CertificateChange certificate(Object[] row) {
        return new CertificateChange(
                Fate.valueOf((String) row[0]),
                new IdpCertificate(
                        (String) row[1],
                        (String) row[2],
                        Objects.requireNonNull(Columns.instant(row[3])),
                        Objects.requireNonNull(Columns.instant(row[4])),
                        (String) row[5]));
    }
}
