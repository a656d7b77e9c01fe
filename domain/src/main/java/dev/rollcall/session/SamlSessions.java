package dev.rollcall.session;

import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What single logout (SAML Profiles §4.4) needs of the sessions that SAML has opened; {@link WebSessions} opens them.
 */
@Stateless
public class SamlSessions {
    @Inject
    private Sql sql;

    /**
     * The name of a browser's session at the identity provider, or empty for sessions that a password has opened and
     * those that are gone.
     */
    public Optional<SamlSubject> find(String token) {
        return sql.of("""
                        select s.name_id, s.name_id_format, s.name_qualifier, s.sp_name_qualifier, s.session_index
                        from web_session w
                        join saml_session s on s.tenant_id = w.tenant_id and s.token_hash = w.token_hash
                        where w.token_hash = :hash
                        """)
                .with("hash", Sha256.hex(token))
                .first(row -> new SamlSubject(
                        row.text("name_id"),
                        row.textOrNull("name_id_format"),
                        row.textOrNull("name_qualifier"),
                        row.textOrNull("sp_name_qualifier"),
                        row.textOrNull("session_index")));
    }

    /**
     * Ends the sessions that a LogoutRequest means, on every node.
     *
     * @param nameId compared letter by letter
     * @param sessionIndexes those of the request; none for every session of the name (SAML Core §3.7.1). A session that
     *     was opened without an index may be the one that is meant, and ends too.
     * @return how many have ended
     */
    public int end(String tenantId, String nameId, List<String> sessionIndexes) {
        return sql
                .of("""
                        select token_hash, session_index from saml_session
                        where tenant_id = :tenant and name_id_hash = :hash and name_id = :name
                        """)
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(nameId))
                .with("name", nameId)
                .list(row -> new Named(row.text("token_hash"), row.textOrNull("session_index")))
                .stream()
                .filter(session ->
                        sessionIndexes.isEmpty() || session.index() == null || sessionIndexes.contains(session.index()))
                .mapToInt(session -> end(tenantId, session.tokenHash()))
                .sum();
    }

    /** A session of the name that a request means. */
    private record Named(String tokenHash, @Nullable String index) {}

    private int end(String tenantId, String tokenHash) {
        return sql.of("delete from web_session where tenant_id = :tenant and token_hash = :hash")
                .with("tenant", tenantId)
                .with("hash", tokenHash)
                .update();
    }
}
