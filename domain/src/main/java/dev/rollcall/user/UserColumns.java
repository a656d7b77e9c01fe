package dev.rollcall.user;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;

/** The columns by which people can be searched; {@code p} is the person, {@code v} a value. */
public final class UserColumns {
    public static final Column ID = Column.exactText("p.id");
    public static final Column ACTIVE = Column.bool("p.active");
    public static final Column CREATED = Column.timestamp("p.created_at");
    public static final Column LAST_MODIFIED = Column.timestamp("p.last_modified");
    public static final Column VALUE = Column.text("v.attribute_value", "v.value_key");
    public static final Column VALUE_TYPE = Column.text("v.type");
    public static final Column VALUE_DISPLAY = Column.text("v.display");
    public static final Column VALUE_PRIMARY = Column.bool("v.is_primary");

    private static final Column GROUP = Column.exactText("m.group_id");

    private UserColumns() {}

    public static Column of(UserAttribute attribute) {
        String sql = "p." + attribute.column();
        return switch (attribute) {
            case USER_NAME, DISPLAY_NAME, FAMILY_NAME -> Column.text(sql, sql + "_key");
            case EXTERNAL_ID -> Column.exactText("p.external_id_key");
            default -> Column.text(sql);
        };
    }

    /** People who have a value of the attribute that fulfils the condition. */
    public static Criterion having(MultiValuedAttribute attribute, Criterion condition) {
        return new Criterion.Related(
                "p.id",
                "select v.person_id from person_value v where v.tenant_id = ?1 and v.attribute = '" + attribute.name()
                        + "'",
                condition);
    }

    /** People who are members of the group. */
    public static Criterion inGroup(String groupId) {
        return new Criterion.Related(
                "p.id",
                "select m.person_id from group_member m where m.tenant_id = ?1",
                new Criterion.Comparison(GROUP, Operator.EQ, groupId));
    }
}
