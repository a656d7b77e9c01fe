package dev.rollcall.session;

import dev.rollcall.directory.role.AccessEnded;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Ends sessions whose browsers do not ask for it: for what was done to their person, to how people sign in, and when
 * their end has passed.
 */
@Stateless
public class SessionEnds {
    @Inject
    private Sql sql;

    /** Ends a person's sessions but the one of the token. */
    public void ofOthers(String tenantId, String personId, String token) {
        sql.of("""
                        delete from web_session
                        where tenant_id = :tenant and person_id = :person and token_hash <> :hash
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("hash", Sha256.hex(token))
                .update();
    }

    /**
     * Ends the sessions that local passwords have opened, but for those of Primary Admins: single sign-on is required
     * from now on.
     */
    public void ofPasswords(String tenantId) {
        sql.of("""
                        delete from web_session where tenant_id = :tenant
                        and token_hash not in (select token_hash from saml_session where tenant_id = :tenant)
                        and person_id in (select id from %s where tenant_id = :tenant and role <> 'PRIMARY_ADMIN')
                        """.formatted(Users.TABLE)).with("tenant", tenantId).update();
    }

    /** Ends the sessions that SAML has opened: the identity provider is not trusted any more. */
    public void ofSaml(String tenantId) {
        sql.of("""
                        delete from web_session where tenant_id = :tenant
                        and token_hash in (select token_hash from saml_session where tenant_id = :tenant)
                        """).with("tenant", tenantId).update();
    }

    /** Forgets the sessions whose end has passed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget() {
        sql.of("delete from web_session where expires_at < :now")
                .with("now", Now.instant())
                .update();
    }

    /**
     * Ends the sessions of somebody who may not be here any more, within the transaction of that change. No EJB: to
     * hear of an event, one is looked up each time.
     */
    @ApplicationScoped
    public static class SessionsOfEndedAccess {
        @Inject
        private Sql sql;

        void end(@Observes AccessEnded ended) {
            sql.of("delete from web_session where tenant_id = :tenant and person_id = :person")
                    .with("tenant", ended.tenantId())
                    .with("person", ended.personId())
                    .later();
        }
    }
}
