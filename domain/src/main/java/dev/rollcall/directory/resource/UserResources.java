package dev.rollcall.directory.resource;

import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.platform.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds to rows of {@code person} what other tables have of them: one statement a table, however many people there are.
 */
public final class UserResources {
    private final Sql sql;
    private final String tenantId;
    private final UserExtensions extensions;
    private final Function<List<String>, Map<String, String>> unkept;

    /** @param unkept the profiles of those whose rows don't keep them, by their ids */
    public UserResources(
            Sql sql, String tenantId, UserExtensions extensions, Function<List<String>, Map<String, String>> unkept) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.extensions = extensions;
        this.unkept = unkept;
    }

    public List<UserResource> of(List<ResourceRow> rows) {
        return of(
                rows,
                UserGroups.of(sql, tenantId, rows.stream().map(ResourceRow::id).toList()));
    }

    /** The same of people between whom, in the order of their ids, there is nobody else. */
    public List<UserResource> ofNeighbors(List<ResourceRow> rows) {
        return rows.isEmpty()
                ? List.of()
                : of(
                        rows,
                        UserGroups.between(
                                sql,
                                tenantId,
                                rows.get(0).id(),
                                rows.get(rows.size() - 1).id()));
    }

    /** @param groups of all of the people, by their ids */
    public List<UserResource> of(List<ResourceRow> rows, Map<String, List<GroupRef>> groups) {
        var custom = extensions.of(
                rows.stream().filter(ResourceRow::extended).map(ResourceRow::id).toList());
        var profiles = unkept.apply(rows.stream()
                .filter(row -> row.profile() == null)
                .map(ResourceRow::id)
                .toList());
        return rows.stream()
                .map(row -> new UserResource(
                        row.id(),
                        row.version(),
                        row.created(),
                        row.lastModified(),
                        profile(row.profile(), profiles.get(row.id())),
                        custom.getOrDefault(row.id(), ExtensionValues.NONE),
                        groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static String profile(@Nullable String kept, @Nullable String made) {
        return kept == null ? Objects.requireNonNull(made) : kept;
    }
}
