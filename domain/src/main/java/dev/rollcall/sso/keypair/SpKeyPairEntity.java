package dev.rollcall.sso.keypair;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.sso.keypair.SpKeyPairEntity.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code sp_key_pair}. */
@Entity
@Table(name = "sp_key_pair")
@IdClass(Key.class)
class SpKeyPairEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "slot")
    private String slot;

    @Column(name = "certificate")
    private String certificate;

    @Column(name = "private_key")
    private String privateKey;

    @Column(name = "sealed_with")
    private @Nullable String sealedWith;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected SpKeyPairEntity() {}

    SpKeyPairEntity(String tenantId, String slot, EncodedKeyPair pair, SealingKeys keys, String by, Instant now) {
        this.tenantId = tenantId;
        this.slot = slot;
        this.certificate = base64(pair.certificate());
        this.privateKey = base64(pair.privateKey());
        this.createdAt = now;
        this.createdBy = by;
        keys.sealing().ifPresent(this::seal);
    }

    /** The same pair in another slot. */
    SpKeyPairEntity(SpKeyPairEntity from, String slot) {
        this.tenantId = from.tenantId;
        this.slot = slot;
        this.certificate = from.certificate;
        this.privateKey = from.privateKey;
        this.sealedWith = from.sealedWith;
        this.createdAt = from.createdAt;
        this.createdBy = from.createdBy;
    }

    String slot() {
        return slot;
    }

    boolean isPlain() {
        return sealedWith == null;
    }

    private void seal(SecretBox box) {
        privateKey = base64(box.seal(bytes(privateKey), owner()));
        sealedWith = box.keyId();
    }

    /**
     * Seals the private key with the key that seals now, if it lies plainly or under another one that is still there.
     */
    boolean sealAnew(SealingKeys keys) {
        Optional<SecretBox> box = keys.sealing().filter(key -> !key.keyId().equals(sealedWith));
        Optional<byte[]> opened = box.flatMap(key -> privateKey(keys));
        opened.ifPresent(key -> {
            privateKey = base64(key);
            seal(box.orElseThrow());
        });
        return opened.isPresent();
    }

    /** The pair, or empty when it is sealed with a key that is not there. */
    Optional<EncodedKeyPair> open(SealingKeys keys) {
        return privateKey(keys).map(key -> new EncodedKeyPair(bytes(certificate), key));
    }

    private Optional<byte[]> privateKey(SealingKeys keys) {
        return isPlain() ? Optional.of(bytes(privateKey)) : keys.open(bytes(privateKey), owner());
    }

    // A sealed key that is copied to another organization's row, or beside another certificate, does not open.
    private String owner() {
        return "sp_key_pair " + tenantId + " " + certificate;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** The primary key, led by the tenant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String tenantId = "";
        private String slot = "";

        Key() {}

        Key(String tenantId, String slot) {
            this.tenantId = tenantId;
            this.slot = slot;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && tenantId.equals(key.tenantId) && slot.equals(key.slot);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, slot);
        }
    }
}
