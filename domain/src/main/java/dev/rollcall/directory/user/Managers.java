package dev.rollcall.directory.user;

import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whom a {@code manager.value} means. Identity providers send whatever their admin has mapped: our id,
 * a userName, an externalId or an e-mail address. The value is kept as sent and looked up when it is shown, so a
 * manager may arrive after the report. A value that several people have means nobody.
 */
@Stateless
public class Managers {
    @Inject
    private Sql sql;

    /**
     * Those of the values that mean somebody of the tenant, with that person. Two statements for any number of values.
     */
    public Map<String, UserSummary> resolve(String tenantId, Collection<String> managerValues) {
        Map<String, UserSummary> resolved = new HashMap<>();
        if (managerValues.isEmpty()) {
            return resolved;
        }
        List<UserRow> rows = byOwnNames(tenantId, managerValues);
        Map<String, UserSummary> byId = alone(rows, UserRow::id);
        Map<String, UserSummary> byUserName = alone(rows, UserRow::userNameKey);
        Map<String, UserSummary> byExternalId = alone(rows, row -> row.texts().get(UserAttribute.EXTERNAL_ID));
        Map<String, UserSummary> byEmail = byEmail(tenantId, keys(managerValues, TextKey::of));
        for (String value : managerValues) {
            Stream.of(
                            byId.get(value),
                            byUserName.get(NameKey.of(value)),
                            byExternalId.get(value),
                            byEmail.get(TextKey.of(value)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(person -> resolved.put(value, person));
        }
        return resolved;
    }

    private List<UserRow> byOwnNames(String tenantId, Collection<String> values) {
        return sql.of("select " + UserRow.COLUMNS + " from " + Users.ROWS
                        + " and (p.id in (:values) or p.external_id_key in (:values) or p.user_name_key in (:keys))")
                .with("tenant", tenantId)
                .withRows("values", values)
                .withRows("keys", keys(values, NameKey::of))
                .list(UserRow::of);
    }

    private static Set<String> keys(Collection<String> values, UnaryOperator<String> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }

    // What several people have, means nobody: a wrong manager is worse than none.
    private static Map<String, UserSummary> alone(List<UserRow> rows, Function<UserRow, @Nullable String> handle) {
        Map<String, UserSummary> byHandle = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (UserRow row : rows) {
            String text = handle.apply(row);
            if (text != null && byHandle.put(text, row.summary()) != null) {
                shared.add(text);
            }
        }
        byHandle.keySet().removeAll(shared);
        return byHandle;
    }

    private Map<String, UserSummary> byEmail(String tenantId, Set<String> keys) {
        Map<String, UserSummary> byHandle = new HashMap<>();
        sql.of("select v.value_key, " + UserRow.COLUMNS + " from person_value v join person p"
                        + " on p.tenant_id = v.tenant_id and p.id = v.person_id and p.deleted_at is null"
                        + " where v.tenant_id = :tenant and v.attribute = 'EMAILS' and v.value_key in (:keys)")
                .with("tenant", tenantId)
                .withRows("keys", keys)
                .each(row -> byHandle.put(row.text("value_key"), UserRow.of(row).summary()));
        return byHandle;
    }
}
