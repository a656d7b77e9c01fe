package dev.rollcall.group;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;

/** The columns by which groups can be searched and sorted; {@code g} is the group, {@code m} a membership, {@code p} its person. */
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

    private GroupColumns() {}

    /** Groups that have a member who fulfils the condition. */
    public static Criterion withMember(Criterion condition) {
        return new Criterion.Related(
                "g.id",
                "m.group_id",
                "group_member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                        + " where m.tenant_id = ?1",
                condition);
    }

    /** Groups of which the person is a member. */
    public static Criterion withMember(String personId) {
        return new Criterion.Related(
                "g.id",
                "m.group_id",
                "group_member m where m.tenant_id = ?1",
                new Criterion.Comparison(MEMBER_ID, Operator.EQ, personId));
    }

    /** Groups whose name begins with the text; all for a blank text. */
    public static Criterion matching(String text) {
        return text.isBlank()
                ? new Criterion.Everything()
                : new Criterion.Comparison(DISPLAY_NAME, Operator.SW, text.strip());
    }
}
