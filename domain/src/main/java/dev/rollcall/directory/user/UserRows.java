package dev.rollcall.directory.user;

import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what belongs to rows of {@code person} from the other tables: one statement a table, however many people. */
final class UserRows {
    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;

    UserRows(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    List<User> toUsers(List<UserEntity> rows) {
        List<String> ids = rows.stream().map(UserEntity::id).toList();
        var values = values(ids);
        var extensions = extensions(rows);
        var groups = groups(ids);
        return rows.stream()
                .map(row -> row.toUser(
                        values.getOrDefault(row.id(), Map.of()),
                        extensions.getOrDefault(row.id(), ExtensionValues.NONE),
                        groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    User toUser(UserEntity row) {
        return toUsers(List.of(row)).get(0);
    }

    UserProfile toProfile(UserEntity row) {
        Map<MultiValuedAttribute, List<MultiValue>> values =
                values(List.of(row.id())).getOrDefault(row.id(), Map.of());
        return row.profile(values, extensions(List.of(row)).getOrDefault(row.id(), ExtensionValues.NONE));
    }

    List<GroupRef> groups(String id) {
        return groups(List.of(id)).getOrDefault(id, List.of());
    }

    private Map<String, Map<MultiValuedAttribute, List<MultiValue>>> values(Collection<String> ids) {
        Map<String, Map<MultiValuedAttribute, List<MultiValue>>> byPerson = new HashMap<>();
        if (ids.isEmpty()) {
            return byPerson;
        }
        sql.of(VALUES).with("tenant", tenantId).withRows("ids", ids).each(row -> {
            var attribute = row.constant("attribute", MultiValuedAttribute.class);
            byPerson.computeIfAbsent(row.text("person_id"), id -> new EnumMap<>(MultiValuedAttribute.class))
                    .computeIfAbsent(attribute, a -> new ArrayList<>())
                    .add(value(row, attribute));
        });
        return byPerson;
    }

    static final String VALUES = "select v.person_id, v.attribute, v.attribute_value, v.display, v.type, v.is_primary,"
            + " v.formatted, v.street_address, v.locality, v.region, v.postal_code, v.country from " + ListedIds.TABLE
            + " join person_value v on v.tenant_id = :tenant and v.person_id = listed.id"
            + " order by v.person_id, v.attribute, v.ordinal";

    private static MultiValue value(Row row, MultiValuedAttribute attribute) {
        Address address = attribute == MultiValuedAttribute.ADDRESSES
                ? new Address(
                        row.textOrNull("formatted"),
                        row.textOrNull("street_address"),
                        row.textOrNull("locality"),
                        row.textOrNull("region"),
                        row.textOrNull("postal_code"),
                        row.textOrNull("country"))
                : Address.NONE;
        return new MultiValue(
                row.textOrNull("attribute_value"),
                row.textOrNull("display"),
                row.textOrNull("type"),
                row.flag("is_primary"),
                address);
    }

    private Map<String, ExtensionValues> extensions(List<UserEntity> rows) {
        List<String> extended =
                rows.stream().filter(UserEntity::isExtended).map(UserEntity::id).toList();
        return new UserExtensions(entityManager, sql, tenantId).of(extended);
    }

    private Map<String, List<GroupRef>> groups(Collection<String> ids) {
        return UserGroups.of(sql, tenantId, ids);
    }
}
