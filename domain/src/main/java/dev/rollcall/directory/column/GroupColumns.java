package dev.rollcall.directory.column;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.util.List;

/**
 * The columns by which groups can be searched and sorted; {@code g} is the group, {@code m} a membership, {@code p} its
 * person, {@code e} a membership of a group, {@code i} that group.
 */
public final class GroupColumns {
    public static final Column ID = Column.exactText("g.id").always();
    public static final Column DISPLAY_NAME =
            Column.name("g.display_name", "g.display_name_key").always();
    public static final Column EXTERNAL_ID = Column.exactText("g.external_id");
    public static final Column CREATED = Column.timestamp("g.created_at").always();
    public static final Column LAST_MODIFIED =
            Column.timestamp("g.last_modified").always();
    public static final Column MEMBER_ID = Column.exactText("m.person_id");
    public static final Column MEMBER_NAME = Column.name("p.user_name", "p.user_name_key");
    public static final Column MEMBER_GROUP_ID = Column.exactText("e.member_group_id");
    public static final Column MEMBER_GROUP_NAME = Column.name("i.display_name", "i.display_name_key");

    private GroupColumns() {}

    /**
     * Groups that have a member who fulfils the condition.
     *
     * @param person the condition on members that are people
     * @param group the same on members that are groups
     */
    public static Criterion withMember(Criterion person, Criterion group) {
        return new Criterion.AnyRelated(List.of(
                new Criterion.Related(
                        "g.id",
                        "m.group_id",
                        "group_member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                                + " where m.tenant_id = :tenant",
                        person),
                withMemberGroup(group)));
    }

    /** Groups that have a member group that fulfils the condition. */
    private static Criterion.Related withMemberGroup(Criterion condition) {
        return new Criterion.Related(
                "g.id",
                "e.group_id",
                "group_in_group e join directory_group i on i.tenant_id = e.tenant_id and i.id = e.member_group_id"
                        + " where e.tenant_id = :tenant",
                condition);
    }

    /** Groups of which the group is a member. */
    public static Criterion withMemberGroup(String groupId) {
        return withMemberGroup(new Criterion.Comparison(MEMBER_GROUP_ID, Operator.EQ, groupId));
    }

    /** Groups that are members of the group. */
    public static Criterion inGroup(String groupId) {
        return new Criterion.Related(
                "g.id",
                "e.member_group_id",
                "group_in_group e where e.tenant_id = :tenant",
                new Criterion.Comparison(Column.exactText("e.group_id"), Operator.EQ, groupId));
    }

    /** Groups in whose name the text is found; all for a blank text. */
    public static Criterion matching(String text) {
        return text.isBlank()
                ? new Criterion.Everything()
                : new Criterion.Comparison(
                        DISPLAY_NAME, Operator.CO, text.replace('\0', ' ').strip());
    }
}
