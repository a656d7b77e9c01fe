package dev.rollcall.directory.user;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows of {@code person}, each with what is next sent to the database. */
final class UserTable {
    private static final int LONGEST_JSON = 32_768;
    private static final int LONGEST_NAME = 960;

    private final Sql sql;
    private final String tenantId;

    UserTable(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** A new person, in the first version. */
    void insert(String id, Source source, RoleMapping given, UserProfile profile, Instant now) {
        String key = NameKey.of(profile.userName());
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("tenant_id", tenantId);
        columns.put("id", id);
        columns.put("version", 1L);
        columns.put("created_at", now);
        columns.put("source", source);
        columns.put("user_name_key", key);
        columns.put("user_name_claim", key);
        columns.putAll(written(Map.of(), profile, given, now));
        columns.put("extended", !profile.extensions().isEmpty());
        String names = String.join(", ", columns.keySet());
        String parameters = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        values(sql.made("insert into person (" + names + ") values (" + parameters + ")"), columns)
                .later();
    }

    /**
     * What of a profile the row does not have yet; one version on.
     *
     * @param adopted whether an identity provider writes, and so owns the person from now on
     */
    void update(UserRow row, UserProfile after, RoleMapping given, boolean adopted, Instant now) {
        Map<String, @Nullable Object> columns = written(row.texts(), after, given, now);
        columns.put("version", row.version() + 1);
        columns.put("source", adopted ? Source.PROVIDER : row.source());
        columns.put("extended", row.extended() || !after.extensions().isEmpty());
        String key = NameKey.of(after.userName());
        // Who has a name beside somebody else keeps it until it changes.
        if (!key.equals(row.userNameKey())) {
            columns.put("user_name_key", key);
            columns.put("user_name_claim", key);
        }
        String set = columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        values(sql.made("update person set " + set + " where tenant_id = :tenant and id = :person"), columns)
                .with("tenant", tenantId)
                .with("person", row.id())
                .later();
        if (!key.equals(row.userNameKey())) {
            passOn(row.userNameKey());
        }
    }

    private static Map<String, @Nullable Object> written(
            Map<UserAttribute, String> before, UserProfile after, RoleMapping given, Instant now) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (UserAttribute attribute : UserAttribute.values()) {
            String text = after.text(attribute);
            if (!Objects.equals(before.get(attribute), text)) {
                columns.put(attribute.column(), text);
                attribute
                        .foldedColumn()
                        .ifPresent(folded -> columns.put(folded, text == null ? null : TextKey.of(text)));
                switch (attribute) {
                    case EXTERNAL_ID -> columns.put("external_id_key", text);
                    case DISPLAY_NAME, FAMILY_NAME -> columns.put(attribute.column() + "_key", indexed(text));
                    default -> {}
                }
            }
        }
        String json = ProfileJson.of(after);
        columns.put("profile_json", json.length() <= LONGEST_JSON ? json : null);
        columns.put("active", after.active());
        columns.put("role", given.role());
        columns.put("role_source", given.source());
        columns.put("last_modified", now);
        return columns;
    }

    private static @Nullable String indexed(@Nullable String text) {
        return text == null ? null : TextKey.indexed(text);
    }

    private static SqlStatement values(SqlStatement statement, Map<String, @Nullable Object> columns) {
        columns.forEach(statement::with);
        return statement;
    }

    /** Ends the person: hidden from now on, the names free for others, the records kept. */
    void delete(UserRow row, Instant now) {
        sql.of("""
                        update person set deleted_at = :now, active = false, version = version + 1, last_modified = :now,
                        former_user_name_key = user_name_key, former_external_id = external_id,
                        user_name_key = null, user_name_claim = null, external_id_key = null, password_hash = null
                        where tenant_id = :tenant and id = :person
                        """)
                .with("now", now)
                .with("tenant", tenantId)
                .with("person", row.id())
                .later();
        passOn(row.userNameKey());
    }

    // Whoever has had a name beside the one who leaves it has it alone from now on, and so it is not free.
    private void passOn(@Nullable String userNameKey) {
        sql.of("""
                        update person set user_name_claim = user_name_key where tenant_id = :tenant and id = (
                            select min(o.id) from person o where o.tenant_id = :tenant and o.user_name_key = :key)
                        """).with("tenant", tenantId).with("key", userNameKey).later();
    }

    /**
     * Sends what a write adds.
     *
     * @param profile the person's from then on
     * @throws InvalidValueException when the userName is too long
     * @throws NotUniqueException when the userName belongs to somebody else
     */
    void sending(Actor actor, UserProfile profile, Runnable write) {
        if (NameKey.of(profile.userName()).length() > LONGEST_NAME) {
            throw new InvalidValueException(Sentence.of("person.userNameTooLong"));
        }
        try {
            write.run();
            sql.send();
        } catch (PersistenceException e) {
            throw conflict(actor, profile, e);
        }
    }

    /** What a refused write means for who has sent it. */
    private static RuntimeException conflict(Actor actor, UserProfile profile, PersistenceException e) {
        if (ConstraintViolations.isOf("person_user_name_uq", e)) {
            return new NotUniqueException(Sentence.of(
                    actor.isIdentityProvider() ? "person.userNameTaken" : "person.userNameTakenHere",
                    Quoted.of(profile.userName())));
        }
        return e;
    }
}
