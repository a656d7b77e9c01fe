package dev.rollcall.directory.user;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.platform.sql.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a row of {@code person}; {@link UserTable} writes it. The values of multi-valued attributes are rows
 * of their own ({@link UserValues}).
 *
 * @param extended whether there are, or once were, extension values of the person
 * @param held whether changes of the person may be held
 * @param userNameKey null for a deleted person
 * @param texts the singular attributes that are present
 */
public record UserRow(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        Source source,
        Role role,
        Source roleSource,
        boolean active,
        boolean extended,
        boolean held,
        @Nullable String userNameKey,
        Map<UserAttribute, String> texts) {
    /** The columns that {@link #of} reads, of the table under its alias. */
    public static final String COLUMNS = columns(Users.ALIAS);

    private static String columns(String alias) {
        String own =
                "%1$s.id, %1$s.version, %1$s.created_at, %1$s.last_modified, %1$s.source, %1$s.role, %1$s.role_source, %1$s.active, %1$s.extended, %1$s.held_change, %1$s.user_name_key, "
                        .formatted(alias);
        return own
                + Arrays.stream(UserAttribute.values())
                        .map(attribute -> alias + "." + attribute.column())
                        .collect(Collectors.joining(", "));
    }

    /** The row that was read. */
    public static UserRow of(Row row) {
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
                row.constant("role_source", Source.class),
                row.flag("active"),
                row.flag("extended"),
                row.flag("held_change"),
                row.textOrNull("user_name_key"),
                texts);
    }

    boolean isActivePrimaryAdmin() {
        return active && role == Role.PRIMARY_ADMIN;
    }

    RoleMapping givenRole() {
        return new RoleMapping(role, roleSource, null);
    }

    UserProfile profile(Map<MultiValuedAttribute, List<MultiValue>> values, ExtensionValues extensions) {
        return new UserProfile(active, texts, values, extensions);
    }

    User toUser(Map<MultiValuedAttribute, List<MultiValue>> values, ExtensionValues extensions, List<GroupRef> groups) {
        return new User(id, version, created, lastModified, source, role, profile(values, extensions), groups);
    }

    /** The person in one line. */
    public UserSummary summary() {
        UserProfile profile = profile(Map.of(), ExtensionValues.NONE);
        return new UserSummary(id, profile.userName(), profile.shownName(), active);
    }
}
