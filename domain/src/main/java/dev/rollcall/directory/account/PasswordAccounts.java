package dev.rollcall.directory.account;

import dev.rollcall.directory.user.UserRow;
import dev.rollcall.directory.user.UserSummary;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Local passwords of people. */
@Stateless
public class PasswordAccounts {
    private static final String ACCOUNTS =
            "select " + UserRow.COLUMNS + ", p.password_hash from " + Users.ROWS + " and p.password_hash is not null";

    @Inject
    private Sql sql;

    /** The person who signs in with that userName, or with that e-mail address where it is one person's only. */
    public Optional<PasswordAccount> find(String tenantId, String login) {
        List<PasswordAccount> byName = sql.of(ACCOUNTS + " and p.user_name_key = :key")
                .with("tenant", tenantId)
                .with("key", NameKey.of(login))
                .list(PasswordAccounts::account);
        return exact(byName, login).or(() -> byEmail(tenantId, TextKey.of(login.strip())));
    }

    /** The person's account, where they have a password. */
    public Optional<PasswordAccount> of(String tenantId, String personId) {
        return sql.of(ACCOUNTS + " and p.id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .first(PasswordAccounts::account);
    }

    /** Who has exactly that userName, with a password or without; empty where it is nobody's, or several people's. */
    public Optional<String> personId(String tenantId, String userName) {
        List<String> named = sql.of("select p.id from " + Users.ROWS + " and p.user_name_key = :key")
                .with("tenant", tenantId)
                .with("key", NameKey.of(userName))
                .list(row -> row.text("id"));
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static PasswordAccount account(Row row) {
        UserRow person = UserRow.of(row);
        UserSummary summary = person.summary();
        return new PasswordAccount(
                summary.id(),
                summary.userName(),
                summary.shownName(),
                person.role(),
                person.active(),
                row.text("password_hash"));
    }

    // Two may have had one name before names were compared as they are now.
    private static Optional<PasswordAccount> exact(List<PasswordAccount> named, String login) {
        return named.size() == 1
                ? Optional.of(named.get(0))
                : named.stream()
                        .filter(account -> TextKey.sameLetters(login.strip(), account.userName()))
                        .findFirst();
    }

    private Optional<PasswordAccount> byEmail(String tenantId, String key) {
        var people =
                sql.of(ACCOUNTS + """
                         and p.id in (select v.person_id from person_value v
                            where v.tenant_id = :tenant and v.attribute = 'EMAILS' and v.value_key = :key)
                        """).with("tenant", tenantId).with("key", key).list(PasswordAccounts::account);
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Keeps the hash of a person's new password. */
    public void setPassword(String tenantId, String personId, String passwordHash) {
        int changed = sql.of("""
                        update person set password_hash = :hash
                        where tenant_id = :tenant and id = :person and deleted_at is null
                        """)
                .with("hash", passwordHash)
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
        if (changed == 0) {
            throw new NotFoundException(Sentence.of("person.unknown"));
        }
    }
}
