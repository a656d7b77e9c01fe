package dev.rollcall.connection;

import dev.rollcall.connection.IdpCertificateEntity.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code idp_certificate}. */
@Entity
@Table(name = "idp_certificate")
@IdClass(Key.class)
class IdpCertificateEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "subject")
    private String subject;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "certificate")
    private String certificate;

    @Column(name = "weak_algorithm")
    private @Nullable String weakAlgorithm;

    @Column(name = "weak_bits")
    private @Nullable Integer weakBits;

    protected IdpCertificateEntity() {}

    IdpCertificateEntity(String tenantId, int ordinal, IdpCertificate from) {
        this.tenantId = tenantId;
        this.ordinal = ordinal;
        this.fingerprint = from.fingerprint();
        this.subject = from.subject();
        this.notBefore = from.notBefore();
        this.notAfter = from.notAfter();
        this.certificate = from.certificate();
    }

    IdpCertificateEntity(String tenantId, int ordinal, WeakCertificate from) {
        this(tenantId, ordinal, from.certificate());
        this.weakAlgorithm = from.algorithm();
        this.weakBits = from.bits();
    }

    /** Empty for one that is believed. */
    Optional<WeakCertificate> toWeakCertificate() {
        return weakAlgorithm == null || weakBits == null
                ? Optional.empty()
                : Optional.of(new WeakCertificate(toCertificate(), weakAlgorithm, weakBits));
    }

    IdpCertificate toCertificate() {
        return new IdpCertificate(fingerprint, subject, notBefore, notAfter, certificate);
    }

    /** The primary key, led by the tenant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String tenantId = "";
        private int ordinal;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && tenantId.equals(key.tenantId) && ordinal == key.ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, ordinal);
        }
    }
}
