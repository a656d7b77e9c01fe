package dev.rollcall.session;

import dev.rollcall.platform.Sha256;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What single logout (SAML Profiles §4.4) needs of the sessions that SAML has opened; {@link WebSessions} opens them. */
@Stateless
public class SamlSessions {
    @PersistenceContext
    private EntityManager entityManager;

    /** The name of a browser's session at the identity provider, or empty for sessions that a password has opened and those that are gone. */
    public Optional<SamlSubject> find(String token) {
        List<?> rows = entityManager
                .createNativeQuery("select name_id, name_id_format, name_qualifier, sp_name_qualifier, session_index"
                        + " from saml_session where token_hash = ?1")
                .setParameter(1, Sha256.hex(token))
                .getResultList();
        return rows.stream().map(row -> subject((Object[]) row)).findFirst();
    }

    private static SamlSubject subject(Object[] row) {
        return new SamlSubject((String) row[0], text(row[1]), text(row[2]), text(row[3]), text(row[4]));
    }

    private static @Nullable String text(@Nullable Object column) {
        return (String) column;
    }

    /**
     * Ends the sessions that a LogoutRequest means, on every node.
     *
     * @param nameId compared letter by letter
     * @param sessionIndexes those of the request; none for every session of the name (SAML Core §3.7.1). A session that was opened without an
     *     index may be the one that is meant, and ends too.
     * @return how many have ended
     */
    public int end(String tenantId, String nameId, List<String> sessionIndexes) {
        List<?> rows = entityManager
                .createNativeQuery("select token_hash, session_index from saml_session"
                        + " where tenant_id = ?1 and name_id_hash = ?2 and name_id = ?3")
                .setParameter(1, tenantId)
                .setParameter(2, Sha256.hex(nameId))
                .setParameter(3, nameId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> sessionIndexes.isEmpty() || row[1] == null || sessionIndexes.contains((String) row[1]))
                .mapToInt(row -> end(tenantId, (String) row[0]))
                .sum();
    }

    private int end(String tenantId, String tokenHash) {
        return entityManager
                .createNativeQuery("delete from web_session where tenant_id = ?1 and token_hash = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, tokenHash)
                .executeUpdate();
    }
}
