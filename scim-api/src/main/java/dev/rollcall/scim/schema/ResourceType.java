package dev.rollcall.scim.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of resource: its endpoint, its schema and its extensions (RFC 7643 §6). */
public record ResourceType(String name, String endpoint, String description, Schema schema, List<Schema> extensions) {
    public static final ResourceType USER =
            new ResourceType("User", "/Users", "User account", UserSchema.USER, List.of(UserSchema.ENTERPRISE_USER));
    public static final ResourceType GROUP =
            new ResourceType("Group", "/Groups", "Group", GroupSchema.GROUP, List.of());
    public static final ResourceType ROLE = new ResourceType(
            "Role", "/Roles", "The roles that a person's roles can name; read-only", RoleSchema.ROLE, List.of());
    public static final ResourceType ENTITLEMENT = new ResourceType(
            "Entitlement",
            "/Entitlements",
            "Rollcall has no entitlements of its own, so this list is empty; a person's entitlements are kept as sent",
            RoleSchema.ENTITLEMENT,
            List.of());
    public static final List<ResourceType> ALL = List.of(USER, GROUP, ROLE, ENTITLEMENT);

    public ResourceType {
        extensions = List.copyOf(extensions);
    }

    /** The same with more extensions. */
    ResourceType extendedBy(List<Schema> more) {
        return new ResourceType(
                name,
                endpoint,
                description,
                schema,
                Stream.concat(extensions.stream(), more.stream()).toList());
    }

    /** The common or core attribute of that name, in any case. */
    public Optional<Attribute> attribute(String wanted) {
        return CommonAttributes.ALL.stream()
                .filter(a -> a.name().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> schema.attribute(wanted));
    }

    /** The extension of that URN, in any case. */
    public Optional<Schema> extension(String urn) {
        return extensions.stream().filter(e -> e.id().equalsIgnoreCase(urn)).findFirst();
    }

    /** The schema whose URN, followed by a colon, begins the text, in any case. */
    public Optional<Schema> schemaThatBegins(String qualifiedName) {
        String lower = qualifiedName.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(schema), extensions.stream())
                .filter(s -> lower.startsWith(s.id().toLowerCase(Locale.ROOT) + ":"))
                .findFirst();
    }

    public boolean isCore(String urn) {
        return schema.id().equalsIgnoreCase(urn);
    }
}
