package dev.rollcall.directory.resource;

import dev.rollcall.platform.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a row of {@code person} to show the person.
 *
 * @param extended whether there are, or once were, extension values of the person
 * @param profile null where the row does not keep it
 */
public record ResourceRow(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        boolean extended,
        @Nullable String profile) {
    /** The columns that {@link #of} reads, of the table under that alias. */
    public static String columns(String alias) {
        return "%1$s.id, %1$s.version, %1$s.created_at, %1$s.last_modified, %1$s.extended, %1$s.profile_json"
                .formatted(alias);
    }

    public static ResourceRow of(Row row) {
        return new ResourceRow(
                row.text("id"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("last_modified"),
                row.flag("extended"),
                row.textOrNull("profile_json"));
    }
}
