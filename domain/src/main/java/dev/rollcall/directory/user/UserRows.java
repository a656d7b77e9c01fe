package dev.rollcall.directory.user;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads people: what belongs to rows of {@code person} from the other tables, one statement a table, however many
 * people there are.
 */
final class UserRows {
    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;

    UserRows(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    List<User> toUsers(List<UserRow> rows) {
        List<String> ids = rows.stream().map(UserRow::id).toList();
        var values = values(ids);
        var extensions = extensions(
                rows.stream().filter(UserRow::extended).map(UserRow::id).toList());
        var groups = groups(ids);
        return rows.stream()
                .map(row -> row.toUser(
                        values.getOrDefault(row.id(), Map.of()),
                        extensions.getOrDefault(row.id(), ExtensionValues.NONE),
                        groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    User toUser(UserEntity row) {
        return row.toUser(values(row), extensions(row), groups(row.id()));
    }

    UserProfile toProfile(UserEntity row) {
        return row.profile(values(row), extensions(row));
    }

    private Map<MultiValuedAttribute, List<MultiValue>> values(UserEntity row) {
        return values(List.of(row.id())).getOrDefault(row.id(), Map.of());
    }

    private ExtensionValues extensions(UserEntity row) {
        return extensions(row.isExtended() ? List.of(row.id()) : List.of())
                .getOrDefault(row.id(), ExtensionValues.NONE);
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

    private Map<String, ExtensionValues> extensions(List<String> extended) {
        return new UserExtensions(entityManager, sql, tenantId).of(extended);
    }

    private Map<String, List<GroupRef>> groups(Collection<String> ids) {
        return UserGroups.of(sql, tenantId, ids);
    }

    /**
     * What is read of a row of {@code person} to show the person; {@link UserEntity} is the row that is written.
     *
     * @param extended whether there are, or once were, extension values of the person
     * @param texts the singular attributes that are present
     */
    record UserRow(
            String id,
            long version,
            Instant created,
            Instant lastModified,
            Source source,
            Role role,
            boolean active,
            boolean extended,
            Map<UserAttribute, String> texts) {
        /** The columns that {@link #of} reads, of the table under its alias. */
        static final String COLUMNS = columns(Users.ALIAS);

        private static String columns(String alias) {
            String own =
                    "%1$s.id, %1$s.version, %1$s.created_at, %1$s.last_modified, %1$s.source, %1$s.role, %1$s.active, %1$s.extended, "
                            .formatted(alias);
            return own
                    + Arrays.stream(UserAttribute.values())
                            .map(attribute -> alias + "." + attribute.column())
                            .collect(Collectors.joining(", "));
        }

        static UserRow of(Row row) {
            Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
            for (UserAttribute attribute : UserAttribute.values()) {
                String text = row.textOrNull(attribute.column());
                if (text != null) {
                    texts.put(attribute, text);
                }
            }
            return new UserRow(
                    row.text("id"),
                    row.number("version"),
                    row.instant("created_at"),
                    row.instant("last_modified"),
                    row.constant("source", Source.class),
                    row.constant("role", Role.class),
                    row.flag("active"),
                    row.flag("extended"),
                    texts);
        }

        User toUser(
                Map<MultiValuedAttribute, List<MultiValue>> values, ExtensionValues extensions, List<GroupRef> groups) {
            var profile = new UserProfile(active, texts, values, extensions);
            return new User(id, version, created, lastModified, source, role, profile, groups);
        }
    }
}
