package dev.rollcall.provisioning;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code scim_key}. */
@Entity
@Table(name = "scim_key")
@IdClass(TenantKey.class)
class ScimKeyEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "prefix")
    private String prefix;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "last_used_from")
    private @Nullable String lastUsedFrom;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** One a line. */
    @Column(name = "allowed_addresses")
    private String allowedAddresses = "";

    protected ScimKeyEntity() {}

    ScimKeyEntity(String tenantId, String name, String secret, String createdBy, Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.name = name;
        this.keyHash = Sha256.hex(secret);
        this.prefix = SecretKeys.PREFIX;
        this.lastFour = secret.substring(secret.length() - 4);
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void rename(String name) {
        this.name = name;
    }

    void expireAt(@Nullable Instant end) {
        expiresAt = end;
    }

    void allow(AllowedAddresses addresses) {
        allowedAddresses = addresses.text();
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    ScimKey toKey() {
        return new ScimKey(
                id,
                name,
                prefix,
                lastFour,
                createdAt,
                createdBy,
                lastUsedAt,
                lastUsedFrom,
                expiresAt,
                AllowedAddresses.of(allowedAddresses));
    }
}
