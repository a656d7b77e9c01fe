package dev.rollcall.directory.user;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.search.ListedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads people: what belongs to rows of {@code person} from the other tables, one statement a table, however many
 * people there are.
 */
public final class UserRows {
    private final Sql sql;
    private final String tenantId;

    /** @param sql what reads */
    public UserRows(Sql sql, String tenantId) {
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

    /** The profile of a row, with what other tables have of it. */
    public UserProfile toProfile(UserRow row) {
        return row.profile(values(List.of(row.id())).getOrDefault(row.id(), Map.of()), extensions(row));
    }

    private ExtensionValues extensions(UserRow row) {
        return extensions(row.extended() ? List.of(row.id()) : List.of()).getOrDefault(row.id(), ExtensionValues.NONE);
    }

    /**
     * Holds the person's row until the transaction ends, and reads with it what other tables have of the person: one
     * round trip.
     *
     * @param actor who asks, and reads the refusal
     * @throws NotFoundException when the tenant has no such person
     */
    HeldUser hold(Actor actor, String id) {
        Awaited<List<UserRow>> held = sql.of("select " + UserRow.COLUMNS + " from person p where p.tenant_id = :tenant"
                        + " and p.id = :person and p.deleted_at is null for update")
                .with("tenant", tenantId)
                .with("person", id)
                .awaited(UserRow::of);
        var values = new ValuesByPerson();
        sql.of(VALUES).with("tenant", tenantId).withRows("ids", List.of(id)).awaited(values::add);
        Supplier<Map<String, List<GroupRef>>> groups = UserGroups.awaited(sql, tenantId, List.of(id));
        return held.get().stream()
                .findFirst()
                .map(row -> new HeldUser(
                        row,
                        row.profile(values.of(id), extensions(row)),
                        groups.get().getOrDefault(id, List.of())))
                .orElseThrow(() -> new NotFoundException(Sentence.of(
                        actor.isIdentityProvider() ? "person.idUnknown" : "person.idUnknownHere", Quoted.of(id))));
    }

    private Map<String, Map<MultiValuedAttribute, List<MultiValue>>> values(Collection<String> ids) {
        var values = new ValuesByPerson();
        if (!ids.isEmpty()) {
            sql.of(VALUES).with("tenant", tenantId).withRows("ids", ids).each(values::add);
        }
        return values.byPerson;
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
        return new UserExtensions(sql, tenantId).of(extended);
    }

    private Map<String, List<GroupRef>> groups(Collection<String> ids) {
        return UserGroups.of(sql, tenantId, ids);
    }

    private static final class ValuesByPerson {
        private final Map<String, Map<MultiValuedAttribute, List<MultiValue>>> byPerson = new HashMap<>();

        boolean add(Row row) {
            var attribute = row.constant("attribute", MultiValuedAttribute.class);
            return byPerson.computeIfAbsent(row.text("person_id"), id -> new EnumMap<>(MultiValuedAttribute.class))
                    .computeIfAbsent(attribute, a -> new ArrayList<>())
                    .add(value(row, attribute));
        }

        Map<MultiValuedAttribute, List<MultiValue>> of(String id) {
            return byPerson.getOrDefault(id, Map.of());
        }
    }

    /** A person whose row is held, as they are at that moment. */
    record HeldUser(UserRow row, UserProfile profile, List<GroupRef> groups) {
        User unchanged() {
            return row.toUser(profile.values(), profile.extensions(), groups);
        }

        /** The person one version on. */
        User changed(Instant now, Source source, Role role, UserProfile after) {
            return new User(row.id(), row.version() + 1, row.created(), now, source, role, after, groups);
        }
    }
}
