package dev.rollcall.directory.account;

import dev.rollcall.directory.user.UserRow;
import dev.rollcall.directory.user.UserRows;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.policy.NameIdRule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the person that a NameID means. */
@Stateless
public class SignInAccounts {
    // Enough to know that nobody can tell which one is meant.
    private static final int MOST = 100;

    @Inject
    private Sql sql;

    /**
     * The people whom the NameID means by the rule, active or not: none, one, or two at least, of whom nobody can tell
     * which one is meant. Their rows are held until the transaction ends, so that nobody deactivates a person between
     * the look and the session.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<SignInAccount> hold(String tenantId, NameIdRule rule, String nameId) {
        List<String> ids = ids(tenantId, rule, nameId);
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = new UserRows(sql, tenantId);
        List<UserRow> found = sql.of("select " + UserRow.COLUMNS + " from " + Users.ROWS + " and p.id in (:ids) and p."
                        + columnOf(rule) + " = :key order by p.id for update")
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .with("key", key(rule, nameId))
                .list(UserRow::of);
        return meant(rule, nameId, found).stream()
                .map(row -> new SignInAccount(row.id(), row.role(), rows.toProfile(row)))
                .toList();
    }

    // An externalId may be anybody's; no sign-in holds a whole organization.
    private List<String> ids(String tenantId, NameIdRule rule, String nameId) {
        return sql.of("select p.id from " + Users.ROWS + " and p." + columnOf(rule) + " = :key order by p.id")
                .with("tenant", tenantId)
                .with("key", key(rule, nameId))
                .part(0, MOST)
                .list(row -> row.text("id"));
    }

    // Names that are too alike to stand side by side have the same key, and still are not each other's. Where two that
    // are the same by the standard do stand side by side, from before names were compared so, letters of another width
    // are other letters.
    private static List<UserRow> meant(NameIdRule rule, String nameId, List<UserRow> found) {
        if (rule != NameIdRule.USER_NAME) {
            return found;
        }
        List<UserRow> same = found.stream()
                .filter(row -> NameKey.sameName(nameId, row.summary().userName()))
                .toList();
        List<UserRow> sameWidth = same.stream()
                .filter(row -> TextKey.sameLetters(nameId, row.summary().userName()))
                .toList();
        return same.size() > 1 && sameWidth.size() == 1 ? sameWidth : same;
    }

    /** Whether the NameID means somebody who was deleted. */
    public boolean wasDeleted(String tenantId, NameIdRule rule, String nameId) {
        String column = rule == NameIdRule.USER_NAME ? "former_user_name_key" : "former_external_id";
        return sql.of("select 1 from person where tenant_id = :tenant and " + column + " = :key")
                .with("tenant", tenantId)
                .with("key", key(rule, nameId))
                .exists();
    }

    private static String columnOf(NameIdRule rule) {
        return rule == NameIdRule.USER_NAME ? "user_name_key" : "external_id_key";
    }

    private static String key(NameIdRule rule, String nameId) {
        return rule == NameIdRule.USER_NAME ? NameKey.of(nameId) : nameId;
    }
}
