package dev.rollcall.session.factor;

import dev.rollcall.directory.role.AccessEnded;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Sign-ins between their two steps: the password was right, and there is no session yet. They end after ten minutes,
 * when the second step is made, when the password changes, and when the person is deactivated or deleted.
 */
@Stateless
public class SecondSteps {
    /** How long the second step may take. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    @Inject
    private Sql sql;

    /** A sign-in whose second step is to come. */
    public record Pending(Organization organization, String personId) {}

    /** The password was right; the answer is the token that the browser shows for the second step. */
    public String open(String tenantId, String personId) {
        String token = Secrets.next();
        sql.of("""
            insert into second_step (tenant_id, token_hash, person_id, expires_at)
            values (:tenant, :hash, :person, :end)
            """)
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(token))
                .with("person", personId)
                .with("end", Now.instant().plus(LIFETIME))
                .update();
        return token;
    }

    /** Whose sign-in it is; empty when it is over. */
    public Optional<Pending> find(String token) {
        return sql.of("""
            select o.id as tenant_id, o.slug, o.name, s.person_id
            from second_step s join %s o on o.id = s.tenant_id
            where s.token_hash = :hash and s.expires_at > :now
            """.formatted(Organizations.TABLE))
                .with("hash", Sha256.hex(token))
                .with("now", Now.instant())
                .first(row -> new Pending(
                        new Organization(row.text("tenant_id"), row.text("slug"), row.text("name")),
                        row.text("person_id")));
    }

    /** Ends it; of two at the same time, one gets true. */
    public boolean take(String token) {
        return sql.of("delete from second_step where token_hash = :hash and expires_at > :now")
                        .with("hash", Sha256.hex(token))
                        .with("now", Now.instant())
                        .update()
                == 1;
    }

    /**
     * The secret of the authenticator app that has to be set up before the sign-in can go on: made at the first call,
     * the same at each further one, so that a page which is loaded anew shows no other. It lies sealed under the token.
     */
    public byte[] secret(String token) {
        return kept(token).orElseGet(() -> {
            sql.of("update second_step set secret = :secret where token_hash = :hash and secret is null")
                    .with(
                            "secret",
                            Base64.getEncoder()
                                    .encodeToString(SecretBox.under(token).seal(Totp.newSecret(), owner(token))))
                    .with("hash", Sha256.hex(token))
                    .update();
            return kept(token).orElseThrow(() -> new IllegalStateException("The sign-in has ended meanwhile"));
        });
    }

    private Optional<byte[]> kept(String token) {
        return sql.of("select secret from second_step where token_hash = :hash and secret is not null")
                .with("hash", Sha256.hex(token))
                .first(row -> Base64.getDecoder().decode(row.text("secret")))
                .flatMap(secret -> SecretBox.under(token).open(secret, owner(token)));
    }

    private static String owner(String token) {
        return "second_step " + Sha256.hex(token);
    }

    /** Ends those of a person: what they have shown is not enough any more. */
    public void endOf(String tenantId, String personId) {
        sql.of("delete from second_step where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    /** Forgets those whose end has passed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        sql.of("delete from second_step where expires_at < :now")
                .with("now", Now.instant())
                .update();
    }

    /** Ends those of somebody who may not be here any more, within the transaction of that change. */
    @ApplicationScoped
    public static class StepsOfEndedAccess {
        @Inject
        private Sql sql;

        void end(@Observes AccessEnded ended) {
            sql.of("delete from second_step where tenant_id = :tenant and person_id = :person")
                    .with("tenant", ended.tenantId())
                    .with("person", ended.personId())
                    .later();
        }
    }
}
