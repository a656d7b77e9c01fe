package dev.rollcall.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/**
 * What a sign-in keeps from one page to the next, whichever node serves it: texts by names of up to 64 characters. They
 * lie in the database sealed under the session's token, which only the browser has, and end with the session.
 */
@Stateless
public class SessionNotes {
    @Inject
    private Sql sql;

    /** Keeps a text in place of what the name stood for. Of a session that has ended meanwhile nothing is kept. */
    public void keep(String tenantId, String token, String name, String text) {
        if (!insert(tenantId, token, name, text)) {
            sql.of("""
                            update session_note set sealed = :sealed
                            where tenant_id = :tenant and token_hash = :session and name = :name
                            """)
                    .with("tenant", tenantId)
                    .with("session", Sha256.hex(token))
                    .with("name", name)
                    .with("sealed", seal(token, name, text))
                    .update();
        }
    }

    /**
     * Keeps a name for the rest of the session, whatever becomes of the caller.
     *
     * @return false when it stood for something already; of two at the same time, one gets true
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean keepOnce(String tenantId, String token, String name) {
        return insert(tenantId, token, name, "");
    }

    private boolean insert(String tenantId, String token, String name, String text) {
        return sql.of("""
                                insert into session_note (tenant_id, token_hash, name, sealed)
                                select tenant_id, token_hash, :name, :sealed from web_session
                                where tenant_id = :tenant and token_hash = :session
                                on conflict do nothing
                                """)
                        .with("tenant", tenantId)
                        .with("session", Sha256.hex(token))
                        .with("name", name)
                        .with("sealed", seal(token, name, text))
                        .update()
                == 1;
    }

    /** What the name stands for; empty when that is nothing. */
    public Optional<String> find(String tenantId, String token, String name) {
        return sql.of("""
                        select sealed from session_note
                        where tenant_id = :tenant and token_hash = :session and name = :name
                        """)
                .with("tenant", tenantId)
                .with("session", Sha256.hex(token))
                .with("name", name)
                .first(row -> row.text("sealed"))
                .flatMap(text -> open(token, name, text));
    }

    /** The same, and forgets it; of two at the same time, one gets it. */
    public Optional<String> take(String tenantId, String token, String name) {
        return find(tenantId, token, name).filter(text -> forget(tenantId, token, name));
    }

    /** Lets the name stand for nothing; the answer is whether it stood for something. */
    public boolean forget(String tenantId, String token, String name) {
        return sql.of("delete from session_note where tenant_id = :tenant and token_hash = :session and name = :name")
                        .with("tenant", tenantId)
                        .with("session", Sha256.hex(token))
                        .with("name", name)
                        .update()
                == 1;
    }

    private static String seal(String token, String name, String text) {
        return Base64.getEncoder().encodeToString(SecretBox.under(token).seal(text.getBytes(UTF_8), name));
    }

    private static Optional<String> open(String token, String name, String kept) {
        return SecretBox.under(token)
                .open(Base64.getDecoder().decode(kept), name)
                .map(text -> new String(text, UTF_8));
    }
}
