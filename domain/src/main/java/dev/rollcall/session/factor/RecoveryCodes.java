package dev.rollcall.session.factor;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The recovery codes of people: ten at a time, each good once, of which only hashes are kept. */
@Stateless
public class RecoveryCodes {
    private static final int NUMBER = 10;

    @Inject
    private Sql sql;

    /** Makes new ones in place of all that the person had; this is the one time that they can be seen. */
    public List<String> makeNew(String tenantId, String personId) {
        remove(tenantId, personId);
        String salt = RecoveryCode.newSalt();
        List<String> codes = Stream.generate(RecoveryCode::next).limit(NUMBER).toList();
        for (String code : codes) {
            sql.of("""
                insert into recovery_code (tenant_id, person_id, code_hash, salt)
                values (:tenant, :person, :hash, :salt)
                """)
                    .with("tenant", tenantId)
                    .with("person", personId)
                    .with("hash", RecoveryCode.hash(code, salt))
                    .with("salt", salt)
                    .update();
        }
        return codes;
    }

    /** How many can still be used. */
    public long left(String tenantId, String personId) {
        return sql.of("""
            select count(*) as unused from recovery_code
            where tenant_id = :tenant and person_id = :person and used_at is null
            """).with("tenant", tenantId).with("person", personId).one(row -> row.number("unused"));
    }

    /** Takes a code, if it is one that was not used; of two who show the same at once, one is let through. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(String tenantId, String personId, String typed) {
        Optional<String> salt = sql.of(
                        "select min(salt) as salt from recovery_code where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .one(row -> Optional.ofNullable(row.textOrNull("salt")));
        return salt.isPresent()
                && sql.of("""
                    update recovery_code set used_at = :now
                    where tenant_id = :tenant and person_id = :person and code_hash = :hash and used_at is null
                    """)
                                .with("now", Now.instant())
                                .with("tenant", tenantId)
                                .with("person", personId)
                                .with("hash", RecoveryCode.hash(typed, salt.get()))
                                .update()
                        == 1;
    }

    public void remove(String tenantId, String personId) {
        sql.of("delete from recovery_code where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }
}
