package dev.rollcall.group;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;

/** The columns by which groups can be searched; {@code g} is the group. */
public final class GroupColumns {
    public static final Column ID = Column.exactText("g.id");
    public static final Column DISPLAY_NAME = Column.text("g.display_name", "g.display_name_key");
    public static final Column EXTERNAL_ID = Column.exactText("g.external_id");
    public static final Column CREATED = Column.timestamp("g.created_at");
    public static final Column LAST_MODIFIED = Column.timestamp("g.last_modified");

    private static final Column MEMBER = Column.exactText("m.person_id");

    private GroupColumns() {}

    /** Groups of which the person is a member. */
    public static Criterion withMember(String personId) {
        return new Criterion.Related(
                "g.id",
                "select m.group_id from group_member m where m.tenant_id = ?1",
                new Criterion.Comparison(MEMBER, Operator.EQ, personId));
    }

    /** Groups whose name begins with the text; all for a blank text. */
    public static Criterion matching(String text) {
        return text.isBlank()
                ? new Criterion.Everything()
                : new Criterion.Comparison(DISPLAY_NAME, Operator.SW, text.strip());
    }
}
