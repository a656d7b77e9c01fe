package dev.rollcall.scim.users;

import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionColumns;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.CommonSearched;
import dev.rollcall.scim.filter.Searchable;
import dev.rollcall.scim.filter.Searched;
import dev.rollcall.scim.schema.UserSchema;
import dev.rollcall.scim.schema.UserType;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What of people can be searched and sorted by: every attribute of User and EnterpriseUser but {@code password}. */
final class UserSearchable implements Searchable {
    private static final Map<String, Column> ADDRESS = Map.of(
            "formatted", UserColumns.ADDRESS_FORMATTED,
            "streetaddress", UserColumns.ADDRESS_STREET,
            "locality", UserColumns.ADDRESS_LOCALITY,
            "region", UserColumns.ADDRESS_REGION,
            "postalcode", UserColumns.ADDRESS_POSTAL_CODE,
            "country", UserColumns.ADDRESS_COUNTRY,
            "type", UserColumns.VALUE_TYPE,
            "primary", UserColumns.VALUE_PRIMARY);

    private final UserType type;
    private final String baseUrl;
    private final CommonSearched common;

    /**
     * @param type with the organization's own extensions
     * @param baseUrl the Tenant URL, with which every address begins
     */
    UserSearchable(UserType type, String baseUrl) {
        this.type = type;
        this.baseUrl = baseUrl;
        this.common = new CommonSearched(
                "User",
                UserColumns.ID,
                UserColumns.of(UserAttribute.EXTERNAL_ID),
                UserColumns.CREATED,
                UserColumns.LAST_MODIFIED,
                Column.prefixed(baseUrl + "/Users/", "p.id"),
                Column.prefixed("W/\"", "(cast(p.version as varchar) || '\"')"),
                schemas(type));
    }

    private static Map<String, Criterion> schemas(UserType type) {
        Map<String, Criterion> schemas = new HashMap<>();
        type.type()
                .extensions()
                .forEach(extension -> schemas.put(extension.id(), ExtensionColumns.havingAny(extension.id())));
        schemas.put(UserSchema.USER_URN, Criterion.constant(true));
        schemas.put(UserSchema.ENTERPRISE_URN, UserColumns.enterprise());
        return schemas;
    }

    @Override
    public Optional<Searched> find(AttributePath path) {
        String urn = path.urn();
        if (urn == null || urn.equalsIgnoreCase(UserSchema.USER_URN)) {
            return common.find(path.local()).or(() -> core(path)).or(() -> manager(path));
        }
        if (urn.equalsIgnoreCase(UserSchema.ENTERPRISE_URN)) {
            return singular(path, true);
        }
        return custom(path, urn).or(() -> wholeExtension(path));
    }

    // Entra's documents ask manager eq "<id>", without the URN that RFC 7644 §3.10 wants.
    private static Optional<Searched> manager(AttributePath path) {
        boolean bare = path.urn() == null && path.attribute().equalsIgnoreCase("manager");
        return bare ? singular(path, true) : Optional.empty();
    }

    private Optional<Searched> wholeExtension(AttributePath path) {
        return type.type()
                .extension(path.toString())
                .map(extension -> new Searched.Texts(
                        Map.of(extension.id(), schemas(type).getOrDefault(extension.id(), Criterion.constant(false))),
                        false));
    }

    private Optional<Searched> custom(AttributePath path, String urn) {
        boolean value = "value".equalsIgnoreCase(path.subAttribute());
        String name = value ? path.attribute() : path.local();
        return type.extensionAttribute(urn, name)
                .filter(attribute -> !value || attribute.multiValued())
                .map(attribute -> {
                    Column column = ExtensionColumns.of(attribute);
                    UnaryOperator<Criterion> having = condition -> ExtensionColumns.having(attribute, condition);
                    return attribute.multiValued()
                            ? new Searched.Many(having, Map.of("value", column), null)
                            : new Searched.Apart(having, column);
                });
    }

    private Optional<Searched> core(AttributePath path) {
        if (path.local().equalsIgnoreCase("active")) {
            return Optional.of(new Searched.One(UserColumns.ACTIVE));
        }
        if (path.attribute().equalsIgnoreCase("groups")) {
            return many(path, UserColumns::inGroup, groupColumns());
        }
        Optional<MultiValuedAttribute> multiValued = multiValued(path);
        return multiValued.isPresent()
                ? many(path, condition -> UserColumns.having(multiValued.get(), condition), columns(multiValued.get()))
                : singular(path, false);
    }

    private static Optional<Searched> singular(AttributePath path, boolean enterprise) {
        String name = path.local().toLowerCase(Locale.ROOT);
        Map<String, Column> parts = new HashMap<>();
        for (UserAttribute attribute : UserAttribute.values()) {
            if (attribute.isEnterprise() != enterprise) {
                continue;
            }
            String scimName = attribute.scimName().toLowerCase(Locale.ROOT);
            if (scimName.equals(name)) {
                return Optional.of(new Searched.One(UserColumns.of(attribute)));
            }
            if (scimName.startsWith(name + ".")) {
                parts.put(scimName.substring(name.length() + 1), UserColumns.of(attribute));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Searched.Parts(parts));
    }

    private static Optional<Searched> many(
            AttributePath path, UnaryOperator<Criterion> having, Map<String, Column> columns) {
        @Nullable
        String chosen = path.subAttribute() == null ? null : path.subAttribute().toLowerCase(Locale.ROOT);
        return chosen == null || columns.containsKey(chosen)
                ? Optional.of(new Searched.Many(having, columns, chosen))
                : Optional.empty();
    }

    private Map<String, Column> groupColumns() {
        return Map.of(
                "value",
                UserColumns.GROUP_ID,
                "$ref",
                Column.prefixed(baseUrl + "/Groups/", "g.id"),
                "display",
                UserColumns.GROUP_NAME,
                "type",
                UserColumns.GROUP_TYPE);
    }

    private static Map<String, Column> columns(MultiValuedAttribute attribute) {
        return attribute == MultiValuedAttribute.ADDRESSES
                ? ADDRESS
                : Map.of(
                        "value", UserColumns.valueOf(attribute),
                        "display", UserColumns.VALUE_DISPLAY,
                        "type", UserColumns.VALUE_TYPE,
                        "primary", UserColumns.VALUE_PRIMARY);
    }

    private static Optional<MultiValuedAttribute> multiValued(AttributePath path) {
        return Arrays.stream(MultiValuedAttribute.values())
                .filter(a -> a.scimName().equalsIgnoreCase(path.attribute()))
                .findFirst();
    }

    @Override
    public Optional<Order> order(AttributePath path, boolean descending) {
        Optional<Searched> searched = find(path);
        if (searched.isEmpty()) {
            return Optional.empty();
        }
        Optional<ExtensionAttribute> custom =
                path.urn() == null ? Optional.empty() : type.extensionAttribute(path.urn(), path.local());
        if (custom.isPresent()) {
            return Optional.of(ExtensionColumns.order(custom.get(), descending));
        }
        if (searched.get() instanceof Searched.One one) {
            return Optional.of(Order.by(one.column(), descending));
        }
        if (searched.get() instanceof Searched.Parts parts) {
            return Optional.ofNullable(parts.parts().get("value")).map(value -> Order.by(value, descending));
        }
        if (searched.get() instanceof Searched.Many many) {
            return multiValued(path).flatMap(attribute -> many.column(many.chosen())
                    .map(column -> UserColumns.byValue(attribute, column, descending)));
        }
        return Optional.empty();
    }
}
