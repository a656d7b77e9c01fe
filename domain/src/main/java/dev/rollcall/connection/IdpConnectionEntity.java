package dev.rollcall.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code idp_connection}: one a tenant. */
@Entity
@Table(name = "idp_connection")
class IdpConnectionEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "metadata_xml")
    private String metadataXml;

    @Column(name = "entity_id")
    private String entityId;

    @Column(name = "redirect_url")
    private @Nullable String redirectUrl;

    @Column(name = "post_url")
    private @Nullable String postUrl;

    @Column(name = "name_id_formats")
    private String nameIdFormats;

    @Column(name = "wants_signed")
    private boolean wantsSigned;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    protected IdpConnectionEntity() {}

    IdpConnectionEntity(String tenantId, IdentityProvider provider, String updatedBy, Instant now) {
        this.tenantId = tenantId;
        write(provider, updatedBy, now);
    }

    final void write(IdentityProvider provider, String by, Instant now) {
        metadataXml = provider.metadataXml();
        entityId = provider.entityId();
        redirectUrl = provider.redirectUrl();
        postUrl = provider.postUrl();
        nameIdFormats = String.join(" ", provider.nameIdFormats());
        wantsSigned = provider.wantsSignedRequests();
        validUntil = provider.validUntil();
        updatedBy = by;
        updatedAt = now;
    }

    IdentityProvider toProvider(List<IdpCertificate> certificates) {
        List<String> formats = nameIdFormats.isEmpty() ? List.of() : List.of(nameIdFormats.split(" "));
        return new IdentityProvider(
                metadataXml, entityId, redirectUrl, postUrl, formats, wantsSigned, validUntil, certificates);
    }
}
