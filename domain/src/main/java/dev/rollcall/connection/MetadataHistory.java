package dev.rollcall.connection;

import dev.rollcall.connection.CertificateChange.Fate;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which identity provider and certificates an organization has believed, since when, and by whose word. */
@Stateless
public class MetadataHistory {
    @Inject
    private Sql sql;

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
        sql.of("""
                        insert into idp_metadata_change
                               (tenant_id, id, changed_at, changed_by, entity_id_before, entity_id_after)
                        values (:tenant, :id, :now, :by, :before, :after)
                        """)
                .with("tenant", tenantId)
                .with("id", id)
                .with("now", Now.instant())
                .with("by", by)
                .with("before", entityIdBefore)
                .with("after", entityIdAfter)
                .update();
        for (int ordinal = 0; ordinal < certificates.size(); ordinal++) {
            insert(tenantId, id, ordinal, certificates.get(ordinal));
        }
    }

    private void insert(String tenantId, String changeId, int ordinal, CertificateChange change) {
        IdpCertificate certificate = change.certificate();
        sql.of("""
                        insert into idp_certificate_change (tenant_id, change_id, ordinal, fate, fingerprint,
                               subject, not_before, not_after, certificate)
                        values (:tenant, :change, :ordinal, :fate, :fingerprint,
                               :subject, :not_before, :not_after, :certificate)
                        """)
                .with("tenant", tenantId)
                .with("change", changeId)
                .with("ordinal", ordinal)
                .with("fate", change.fate())
                .with("fingerprint", certificate.fingerprint())
                .with("subject", certificate.subject())
                .with("not_before", certificate.notBefore())
                .with("not_after", certificate.notAfter())
                .with("certificate", certificate.certificate())
                .update();
    }

    /**
     * The newest changes first.
     *
     * @param before only changes older than the one of this id; null for the newest
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no admin
     */
    public List<MetadataChange> list(SignedIn admin, @Nullable String before, int most) {
        admin.requireAdmin();
        String tenantId = admin.organization().id();
        var changes = sql.of("select id, changed_at, changed_by, entity_id_before, entity_id_after"
                        + " from idp_metadata_change where tenant_id = :tenant"
                        + (before == null ? "" : " and id < :before")
                        + " order by id desc fetch first :most rows only")
                .with("tenant", tenantId)
                .with("most", most);
        if (before != null) {
            changes.with("before", before);
        }
        return changes.list(row -> change(tenantId, row));
    }

    private MetadataChange change(String tenantId, Row row) {
        String id = row.text("id");
        return new MetadataChange(
                id,
                row.instant("changed_at"),
                row.text("changed_by"),
                row.textOrNull("entity_id_before"),
                row.textOrNull("entity_id_after"),
                certificates(tenantId, id));
    }

    private List<CertificateChange> certificates(String tenantId, String changeId) {
        return sql.of("""
                        select fate, fingerprint, subject, not_before, not_after, certificate
                        from idp_certificate_change where tenant_id = :tenant and change_id = :change order by ordinal
                        """).with("tenant", tenantId).with("change", changeId).list(MetadataHistory::certificate);
    }

    private static CertificateChange certificate(Row row) {
        return new CertificateChange(
                row.constant("fate", Fate.class),
                new IdpCertificate(
                        row.text("fingerprint"),
                        row.text("subject"),
                        row.instant("not_before"),
                        row.instant("not_after"),
                        row.text("certificate")));
    }
}
