package dev.rollcall.directory.group;

import dev.rollcall.directory.membership.Member;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two states of a group, as the activity keeps it ({@code ActivityRecord.changes}): its name
 * and external ID before and after; of the members those who left as {@code before} and those who came as
 * {@code after}, by name, the first of many, and how many they are.
 */
public final class GroupDifference {
    /** How many members are named on each side. */
    static final int MOST_NAMED = 20;

    private GroupDifference() {}

    /** @param before null for a new group */
    static String of(@Nullable Group before, Group after, GroupMembers members) {
        return of(before, after, members.removed(), members.added());
    }

    /**
     * @param before null for a new group
     * @param removed who left, and {@code added} who came
     */
    public static String of(@Nullable Group before, Group after, List<Member> removed, List<Member> added) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        text(json, "displayName", before == null ? null : before.displayName(), after.displayName());
        text(json, "externalId", before == null ? null : before.externalId(), after.externalId());
        if (!removed.isEmpty() || !added.isEmpty()) {
            JsonObjectBuilder members = Json.createObjectBuilder();
            side(members, "before", removed);
            side(members, "after", added);
            json.add("members", members);
        }
        return json.build().toString();
    }

    private static void text(JsonObjectBuilder json, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            JsonObjectBuilder change = Json.createObjectBuilder();
            if (before != null) {
                change.add("before", before);
            }
            if (after != null) {
                change.add("after", after);
            }
            json.add(name, change);
        }
    }

    private static void side(JsonObjectBuilder json, String side, List<Member> members) {
        if (!members.isEmpty()) {
            JsonArrayBuilder names = Json.createArrayBuilder();
            members.stream().limit(MOST_NAMED).forEach(member -> names.add(member.name()));
            json.add(side, names).add(side + "Count", members.size());
        }
    }
}
