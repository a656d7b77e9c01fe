package dev.rollcall.scim.groups;

import dev.rollcall.group.GroupColumns;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Criteria;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.protocol.FilterParameter;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.util.Locale;

/** What the filters of {@code /Groups} mean in the columns of a group. An attribute that cannot be filtered is an error, never passed over. */
final class GroupFilters {
    private GroupFilters() {}

    /**
     * @throws dev.rollcall.scim.protocol.ScimException 400 {@code invalidFilter}
     */
    static Criterion criterion(Filter filter) {
        return Criteria.of(filter, GroupFilters::term);
    }

    private static Criterion term(Filter filter) {
        if (filter instanceof Filter.Presence presence) {
            return new Criterion.Presence(column(presence.path()));
        }
        if (filter instanceof Filter.ValuePath path && path.condition() instanceof Filter.Comparison inner) {
            return member(
                    new AttributePath(
                            path.path().urn(),
                            path.path().attribute(),
                            inner.path().attribute()),
                    inner);
        }
        if (filter instanceof Filter.Comparison comparison) {
            return comparison.path().attribute().equalsIgnoreCase("members")
                    ? member(comparison.path(), comparison)
                    : FilterParameter.comparison(column(comparison.path()), comparison);
        }
        throw FilterParameter.unsupported("members");
    }

    private static Criterion member(AttributePath path, Filter.Comparison comparison) {
        boolean value = path.subAttribute() == null || path.subAttribute().equalsIgnoreCase("value");
        if (!path.attribute().equalsIgnoreCase("members") || !value || comparison.operator() != Operator.EQ) {
            throw FilterParameter.unsupported(path.toString());
        }
        return GroupColumns.withMember(FilterParameter.text(comparison.value()));
    }

    private static Column column(AttributePath path) {
        if (path.urn() != null && !ResourceType.GROUP.isCore(path.urn())) {
            throw FilterParameter.unsupported(path.toString());
        }
        return switch (path.local().toLowerCase(Locale.ROOT)) {
            case "id" -> GroupColumns.ID;
            case "displayname" -> GroupColumns.DISPLAY_NAME;
            case "externalid" -> GroupColumns.EXTERNAL_ID;
            case "meta.created" -> GroupColumns.CREATED;
            case "meta.lastmodified" -> GroupColumns.LAST_MODIFIED;
            default -> throw FilterParameter.unsupported(path.toString());
        };
    }
}
