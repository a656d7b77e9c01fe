package dev.rollcall.sso.recent;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.sso.RequestPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code saml_sign_in}. */
@Entity
@Table(name = "saml_sign_in")
@IdClass(TenantKey.class)
class RecentSignInEntity {
    static final String ACCEPTED = "ACCEPTED";
    static final String REJECTED = "REJECTED";

    /** Enough to see what it is; anybody may send as much as they like. */
    private static final int LONGEST_UNVERIFIED_XML = 16_384;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private RequestPurpose purpose;

    @Column(name = "result")
    private String result;

    @Column(name = "rejection")
    private @Nullable String rejection;

    @Column(name = "sentence")
    private String sentence;

    @Column(name = "verified")
    private boolean verified;

    @Column(name = "issuer")
    private @Nullable String issuer;

    @Column(name = "name_id")
    private @Nullable String nameId;

    @Column(name = "name_id_folded")
    private @Nullable String nameIdFolded;

    @Column(name = "person_id")
    private @Nullable String personId;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "xml")
    private @Nullable String xml;

    protected RecentSignInEntity() {}

    RecentSignInEntity(String tenantId, SignInRecord from) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.occurredAt = Now.instant();
        this.purpose = from.purpose();
        this.result = from.accepted() ? ACCEPTED : REJECTED;
        this.rejection = KeptText.orNull(from.rejection(), 64);
        this.sentence = KeptText.of(from.sentence(), 4096);
        this.verified = from.verified();
        this.issuer = KeptText.orNull(from.issuer(), 1024);
        this.nameId = KeptText.orNull(from.nameId(), 1024);
        this.nameIdFolded = nameId == null ? null : TextKey.of(nameId);
        this.personId = KeptText.orNull(from.personId(), 36);
        this.clientAddress = KeptText.of(from.clientAddress(), 64);
        this.xml = KeptText.orNull(from.xml(), from.verified() ? 65_536 : LONGEST_UNVERIFIED_XML);
    }

    String id() {
        return id;
    }

    String result() {
        return result;
    }

    RecentSignIn toSignIn() {
        return new RecentSignIn(
                id,
                occurredAt,
                new SignInRecord(purpose, rejection, sentence, verified, issuer, nameId, personId, clientAddress, xml));
    }
}
