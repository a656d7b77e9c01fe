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

    @Column(name = "read_whole")
    private boolean readWhole;

    @Column(name = "redirect_logout_url")
    private @Nullable String redirectLogoutUrl;

    @Column(name = "redirect_logout_response_url")
    private @Nullable String redirectLogoutResponseUrl;

    @Column(name = "post_logout_url")
    private @Nullable String postLogoutUrl;

    @Column(name = "post_logout_response_url")
    private @Nullable String postLogoutResponseUrl;

    /** A sentence a line. */
    @Column(name = "left_aside")
    private @Nullable String leftAside;

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
        write(provider);
        updatedBy = by;
        updatedAt = now;
    }

    /** The same document, read again. */
    final void write(IdentityProvider provider) {
        metadataXml = provider.metadataXml();
        entityId = provider.entityId();
        redirectUrl = provider.redirectUrl();
        postUrl = provider.postUrl();
        nameIdFormats = String.join(" ", provider.nameIdFormats());
        wantsSigned = provider.wantsSignedRequests();
        validUntil = provider.validUntil();
        write(provider.details());
    }

    private void write(@Nullable MetadataDetails details) {
        readWhole = details != null;
        MetadataDetails written = details == null ? MetadataDetails.NONE : details;
        redirectLogoutUrl = url(written.redirectLogout());
        redirectLogoutResponseUrl = responseUrl(written.redirectLogout());
        postLogoutUrl = url(written.postLogout());
        postLogoutResponseUrl = responseUrl(written.postLogout());
        leftAside = written.leftAside().isEmpty() ? null : String.join("\n", written.leftAside());
    }

    private static @Nullable String url(@Nullable LogoutAddress address) {
        return address == null ? null : address.url();
    }

    private static @Nullable String responseUrl(@Nullable LogoutAddress address) {
        return address == null ? null : address.responseUrl();
    }

    IdentityProvider toProvider(List<IdpCertificate> certificates, List<WeakCertificate> weakCertificates) {
        List<String> formats = nameIdFormats.isEmpty() ? List.of() : List.of(nameIdFormats.split(" "));
        return new IdentityProvider(
                metadataXml,
                entityId,
                redirectUrl,
                postUrl,
                formats,
                wantsSigned,
                validUntil,
                certificates,
                readWhole ? details(weakCertificates) : null);
    }

    private MetadataDetails details(List<WeakCertificate> weakCertificates) {
        return new MetadataDetails(
                address(redirectLogoutUrl, redirectLogoutResponseUrl),
                address(postLogoutUrl, postLogoutResponseUrl),
                weakCertificates,
                leftAside == null ? List.of() : leftAside.lines().toList());
    }

    private static @Nullable LogoutAddress address(@Nullable String url, @Nullable String responseUrl) {
        return url == null || responseUrl == null ? null : new LogoutAddress(url, responseUrl);
    }
}
