package dev.rollcall.session.passkey;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The passkeys of people. */
@Stateless
public class Passkeys {
    /** How many a person may have. */
    public static final int MOST = 20;

    private static final String ROWS = "select credential_hash, person_id, credential_id, credential, sign_count,"
            + " backup_eligible, name, created_at, last_used_at from passkey where tenant_id = :tenant";

    @Inject
    private Sql sql;

    /** Names the person to authenticators, which keep it: 64 hexadecimal characters that tell nobody who it is. */
    public static String userHandle(String tenantId, String personId) {
        return Sha256.hex("rollcall passkey user " + tenantId + " " + personId);
    }

    /** The person's, in the order in which they were added. */
    public List<Passkey> list(String tenantId, String personId) {
        return sql.of(ROWS + " and person_id = :person order by created_at, credential_hash")
                .with("tenant", tenantId)
                .with("person", personId)
                .part(0, MOST)
                .list(Passkeys::passkey);
    }

    /** Whether anybody has one there. */
    public boolean any(String tenantId) {
        return sql.of("select 1 from passkey where tenant_id = :tenant")
                .with("tenant", tenantId)
                .part(0, 1)
                .exists();
    }

    /** How many the person has. */
    public long count(String tenantId, String personId) {
        return sql.of("select count(*) as passkeys from passkey where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .one(row -> row.number("passkeys"));
    }

    /** @param credentialId base64url without padding */
    public Optional<Passkey> find(String tenantId, String credentialId) {
        return sql.of(ROWS + " and credential_hash = :hash")
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(credentialId))
                .first(Passkeys::passkey);
    }

    /** @throws ConflictException when the person has the most, or the credential is somebody's already */
    public void add(String tenantId, String personId, Credential credential, String name) {
        if (count(tenantId, personId) >= MOST) {
            throw new ConflictException(Sentence.of("passkey.tooMany", MOST));
        }
        int added = sql.of("""
            insert into passkey (tenant_id, credential_hash, person_id, credential_id, credential, sign_count,
                backup_eligible, name, created_at)
            values (:tenant, :hash, :person, :id, :credential, :count, :backup, :name, :now)
            on conflict do nothing
            """)
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(credential.id()))
                .with("person", personId)
                .with("id", credential.id())
                .with("credential", credential.data())
                .with("count", credential.signCount())
                .with("backup", credential.backupEligible())
                .with("name", name)
                .with("now", Now.instant())
                .update();
        if (added == 0) {
            throw new ConflictException(Sentence.of("passkey.known"));
        }
    }

    /**
     * Notes that it has signed. A counter that does not go on is a sign of a copy (WebAuthn §6.1.1): of two who come
     * with the same count, one gets true.
     *
     * @param signCount the new one; 0 where the authenticator does not count
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean use(String tenantId, Passkey passkey, long signCount) {
        return sql.of("""
            update passkey set sign_count = :count, last_used_at = :now
            where tenant_id = :tenant and credential_hash = :hash
            and (sign_count < :count or (sign_count = 0 and :count = 0))
            """)
                        .with("count", signCount)
                        .with("now", Now.instant())
                        .with("tenant", tenantId)
                        .with("hash", passkey.handle())
                        .update()
                == 1;
    }

    /** Whether the person had it. */
    public boolean remove(String tenantId, String personId, String handle) {
        return sql.of("""
            delete from passkey
            where tenant_id = :tenant and person_id = :person and credential_hash = :hash
            """)
                        .with("tenant", tenantId)
                        .with("person", personId)
                        .with("hash", handle)
                        .update()
                == 1;
    }

    public void removeAll(String tenantId, String personId) {
        sql.of("delete from passkey where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    private static Passkey passkey(Row row) {
        return new Passkey(
                row.text("credential_hash"),
                row.text("person_id"),
                new Credential(
                        row.text("credential_id"),
                        row.text("credential"),
                        row.number("sign_count"),
                        row.flag("backup_eligible")),
                row.text("name"),
                row.instant("created_at"),
                row.instantOrNull("last_used_at"));
    }
}
