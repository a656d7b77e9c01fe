package dev.rollcall.scim.users;

import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Criteria;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.protocol.FilterParameter;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.UserSchema;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.user.MultiValuedAttribute;
import dev.rollcall.user.UserAttribute;
import dev.rollcall.user.UserColumns;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the filters of {@code /Users} mean in the columns of a person. An attribute that cannot be filtered is an error, never passed over. */
final class UserFilters {
    private UserFilters() {}

    /**
     * @throws dev.rollcall.scim.protocol.ScimException 400 {@code invalidFilter}
     */
    static Criterion criterion(Filter filter) {
        return Criteria.of(filter, UserFilters::term);
    }

    private static Criterion term(Filter filter) {
        if (filter instanceof Filter.ValuePath path) {
            return UserColumns.having(multiValued(path.path()), Criteria.of(path.condition(), UserFilters::inValue));
        }
        return filter instanceof Filter.Presence presence
                ? presence(presence.path())
                : comparison((Filter.Comparison) filter);
    }

    private static Criterion presence(AttributePath path) {
        Optional<Column> column = column(path);
        return column.isPresent()
                ? new Criterion.Presence(column.get())
                : UserColumns.having(multiValued(path), new Criterion.Presence(valueColumn(path, path.subAttribute())));
    }

    private static Criterion comparison(Filter.Comparison comparison) {
        AttributePath path = comparison.path();
        Optional<Column> column = column(path);
        if (column.isPresent()) {
            return FilterParameter.comparison(column.get(), comparison);
        }
        return UserColumns.having(
                multiValued(path), FilterParameter.comparison(valueColumn(path, path.subAttribute()), comparison));
    }

    private static Criterion inValue(Filter filter) {
        if (filter instanceof Filter.Presence presence) {
            return new Criterion.Presence(
                    valueColumn(presence.path(), presence.path().attribute()));
        }
        if (filter instanceof Filter.Comparison comparison) {
            AttributePath path = comparison.path();
            return FilterParameter.comparison(valueColumn(path, path.attribute()), comparison);
        }
        throw FilterParameter.unsupported("a value path inside a value path");
    }

    private static Optional<Column> column(AttributePath path) {
        String urn = path.urn();
        boolean enterprise = urn != null && urn.equalsIgnoreCase(UserSchema.ENTERPRISE_URN);
        if (urn != null && !enterprise && !ResourceType.USER.isCore(urn)) {
            throw FilterParameter.unsupported(path.toString());
        }
        String name = path.local().toLowerCase(Locale.ROOT);
        if (!enterprise) {
            switch (name) {
                case "id":
                    return Optional.of(UserColumns.ID);
                case "active":
                    return Optional.of(UserColumns.ACTIVE);
                case "meta.created":
                    return Optional.of(UserColumns.CREATED);
                case "meta.lastmodified":
                    return Optional.of(UserColumns.LAST_MODIFIED);
                default:
                    break;
            }
        }
        String wanted = enterprise && name.equals("manager") ? "manager.value" : name;
        return Arrays.stream(UserAttribute.values())
                .filter(a -> a.isEnterprise() == enterprise && a.scimName().equalsIgnoreCase(wanted))
                .findFirst()
                .map(UserColumns::of);
    }

    private static MultiValuedAttribute multiValued(AttributePath path) {
        return Arrays.stream(MultiValuedAttribute.values())
                .filter(a -> a.scimName().equalsIgnoreCase(path.attribute()) && a != MultiValuedAttribute.ADDRESSES)
                .findFirst()
                .orElseThrow(() -> FilterParameter.unsupported(path.toString()));
    }

    private static Column valueColumn(AttributePath path, @Nullable String subAttribute) {
        return switch (subAttribute == null ? "value" : subAttribute.toLowerCase(Locale.ROOT)) {
            case "value" -> UserColumns.VALUE;
            case "type" -> UserColumns.VALUE_TYPE;
            case "display" -> UserColumns.VALUE_DISPLAY;
            case "primary" -> UserColumns.VALUE_PRIMARY;
            default -> throw FilterParameter.unsupported(path.toString());
        };
    }
}
