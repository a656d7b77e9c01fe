package dev.rollcall.scim.groups;

import dev.rollcall.directory.column.GroupColumns;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.CommonSearched;
import dev.rollcall.scim.filter.Searchable;
import dev.rollcall.scim.filter.Searched;
import dev.rollcall.scim.schema.GroupSchema;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of groups can be searched and sorted by: every attribute of Group. */
final class GroupSearchable implements Searchable {
    private final CommonSearched common;
    private final Map<String, Column> member;
    private final Map<Column, Column> memberGroup;

    /** @param baseUrl the Tenant URL, with which every address begins */
    GroupSearchable(String baseUrl) {
        common = new CommonSearched(
                "Group",
                GroupColumns.ID,
                GroupColumns.EXTERNAL_ID,
                GroupColumns.CREATED,
                GroupColumns.LAST_MODIFIED,
                Column.prefixed(baseUrl + "/Groups/", "g.id"),
                Column.prefixed("W/\"", "(cast(g.version as varchar) || '\"')"),
                Map.of(GroupSchema.GROUP_URN, Criterion.constant(true)));
        Column address = Column.prefixed(baseUrl + "/Users/", "m.person_id");
        Column type = Column.text("'User'", "'user'");
        member = Map.of(
                "value", GroupColumns.MEMBER_ID, "$ref", address, "display", GroupColumns.MEMBER_NAME, "type", type);
        memberGroup = Map.of(
                GroupColumns.MEMBER_ID,
                GroupColumns.MEMBER_GROUP_ID,
                address,
                Column.prefixed(baseUrl + "/Groups/", "e.member_group_id"),
                GroupColumns.MEMBER_NAME,
                GroupColumns.MEMBER_GROUP_NAME,
                type,
                Column.text("'Group'", "'group'"));
    }

    @Override
    public Optional<Searched> find(AttributePath path) {
        if (path.urn() != null && !path.urn().equalsIgnoreCase(GroupSchema.GROUP_URN)) {
            return Optional.empty();
        }
        if (path.local().equalsIgnoreCase("displayName")) {
            return Optional.of(new Searched.One(GroupColumns.DISPLAY_NAME));
        }
        return path.attribute().equalsIgnoreCase("members") ? members(path) : common.find(path.local());
    }

    private Optional<Searched> members(AttributePath path) {
        @Nullable
        String chosen = path.subAttribute() == null ? null : path.subAttribute().toLowerCase(Locale.ROOT);
        return chosen == null || member.containsKey(chosen)
                ? Optional.of(new Searched.Many(this::withMember, member, chosen))
                : Optional.empty();
    }

    private Criterion withMember(Criterion person) {
        return GroupColumns.withMember(person, person.on(column -> memberGroup.getOrDefault(column, column)));
    }

    @Override
    public Optional<Order> order(AttributePath path, boolean descending) {
        return find(path)
                .filter(Searched.One.class::isInstance)
                .map(one -> Order.by(((Searched.One) one).column(), descending));
    }
}
