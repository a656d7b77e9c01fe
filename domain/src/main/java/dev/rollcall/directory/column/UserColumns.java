package dev.rollcall.directory.column;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.Order;
import java.util.Arrays;
import java.util.List;

/**
 * The columns by which people can be searched and sorted; {@code p} is the person, {@code v} a value, {@code m} a
 * membership, {@code g} a group by it.
 */
public final class UserColumns {
    private static final String GROUP_TYPE_SQL = "case when m.group_id = g.id then 'direct' else 'indirect' end";

    public static final Column ID = Column.exactText("p.id").always();
    public static final Column ACTIVE = Column.bool("p.active").always();
    public static final Column CREATED = Column.timestamp("p.created_at").always();
    public static final Column LAST_MODIFIED =
            Column.timestamp("p.last_modified").always();
    public static final Column GROUP_ID = Column.exactText("g.id");

    /** {@code direct} or {@code indirect} (RFC 7643 §4.1.2). */
    public static final Column GROUP_TYPE = Column.text(GROUP_TYPE_SQL, GROUP_TYPE_SQL);

    public static final Column GROUP_NAME = Column.name("g.display_name", "g.display_name_key");
    public static final Column VALUE_TYPE = Column.text("v.type", "v.type_folded");
    public static final Column VALUE_DISPLAY = Column.text("v.display", "v.display_folded");
    public static final Column VALUE_PRIMARY = Column.flag("v.is_primary");
    public static final Column ADDRESS_FORMATTED = Column.text("v.formatted", "v.formatted_folded");
    public static final Column ADDRESS_STREET = Column.text("v.street_address", "v.street_address_folded");
    public static final Column ADDRESS_LOCALITY = Column.text("v.locality", "v.locality_folded");
    public static final Column ADDRESS_REGION = Column.text("v.region", "v.region_folded");
    public static final Column ADDRESS_POSTAL_CODE = Column.text("v.postal_code", "v.postal_code_folded");
    public static final Column ADDRESS_COUNTRY = Column.text("v.country", "v.country_folded");

    private static final Column VALUE = Column.text("v.attribute_value", "v.value_folded", "v.value_key");
    private static final Column ADDRESS_VALUE = Column.exactText("v.attribute_value", "v.value_key");
    private static final Column BINARY_VALUE = Column.binary("v.attribute_value", "v.value_key");

    private UserColumns() {}

    public static Column of(UserAttribute attribute) {
        String sql = "p." + attribute.column();
        return switch (attribute) {
            case USER_NAME -> Column.name(sql, sql + "_key").always();
            case DISPLAY_NAME, FAMILY_NAME -> Column.text(sql, sql + "_folded", sql + "_key");
            case EXTERNAL_ID -> Column.exactText("p.external_id_key");
            case PROFILE_URL, MANAGER_REF -> Column.exactText(sql);
            default -> Column.text(sql, sql + "_folded");
        };
    }

    /** {@code value} of a multi-valued attribute; addresses of photos and certificates compare with case. */
    public static Column valueOf(MultiValuedAttribute attribute) {
        return switch (attribute) {
            case PHOTOS -> ADDRESS_VALUE;
            case X509_CERTIFICATES -> BINARY_VALUE;
            default -> VALUE;
        };
    }

    /** People who have a value of the attribute that fulfils the condition. */
    public static Criterion having(MultiValuedAttribute attribute, Criterion condition) {
        return new Criterion.Related(
                "p.id",
                "v.person_id",
                "person_value v where v.tenant_id = :tenant and v.attribute = '" + attribute.name() + "'",
                condition);
    }

    /** Ordered by the column of the primary, or else the first, value of the attribute (RFC 7644 §3.4.2.3). */
    public static Order byValue(MultiValuedAttribute attribute, Column column, boolean descending) {
        return Order.byOneOf(
                "person_value v where v.tenant_id = p.tenant_id and v.person_id = p.id and v.attribute = '"
                        + attribute.name() + "'",
                column,
                "v.is_primary desc, v.ordinal",
                descending);
    }

    /** People who belong to a group that fulfils the condition, as a member of it or by groups in it. */
    public static Criterion inGroup(Criterion condition) {
        var direct = new Criterion.Related(
                "p.id",
                "m.person_id",
                "group_member m join directory_group g on g.tenant_id = m.tenant_id and g.id = m.group_id"
                        + " where m.tenant_id = :tenant and g.tenant_id = :tenant",
                condition);
        var indirect = new Criterion.Related(
                "p.id",
                "m.person_id",
                "group_member m join group_nesting n on n.tenant_id = m.tenant_id and n.inner_group_id = m.group_id"
                        + " join directory_group g on g.tenant_id = n.tenant_id and g.id = n.group_id"
                        + " where m.tenant_id = :tenant and n.tenant_id = :tenant and g.tenant_id = :tenant"
                        + " and not exists (select 1 from group_member d"
                        + " where d.tenant_id = :tenant and d.group_id = g.id and d.person_id = m.person_id)",
                condition);
        return new Criterion.AnyRelated(List.of(direct, indirect));
    }

    /** People who are members of the group itself. */
    public static Criterion inGroup(String groupId) {
        return new Criterion.Related(
                "p.id",
                "m.person_id",
                "group_member m where m.tenant_id = :tenant",
                new Criterion.Comparison(Column.exactText("m.group_id"), Operator.EQ, groupId));
    }

    /** People of whom some attribute of the EnterpriseUser extension is known. */
    public static Criterion enterprise() {
        List<Criterion.Presence> parts = Arrays.stream(UserAttribute.values())
                .filter(UserAttribute::isEnterprise)
                .map(attribute -> new Criterion.Presence(of(attribute)))
                .toList();
        return Criterion.any(parts);
    }
}
