package dev.rollcall.scim.schema;

import static dev.rollcall.scim.schema.Attribute.string;

import dev.rollcall.scim.schema.Attribute.Mutability;
import dev.rollcall.scim.schema.Attribute.Returned;
import dev.rollcall.scim.schema.Attribute.Uniqueness;
import java.util.List;

/** The Role and Entitlement schemas that Okta Identity Governance reads. Nothing in them can be written. */
public final class RoleSchema {
    public static final String ROLE_URN = "urn:okta:scim:schemas:core:1.0:Role";
    public static final String ENTITLEMENT_URN = "urn:okta:scim:schemas:core:1.0:Entitlement";

    public static final Schema ROLE = new Schema(
            ROLE_URN,
            "Role",
            "What a person may do in Rollcall",
            List.of(
                    id("What a person's roles.value names the role by."),
                    displayName("The role's name."),
                    description("What the role is for; at most 1000 characters.")));

    public static final Schema ENTITLEMENT = new Schema(
            ENTITLEMENT_URN,
            "Entitlement",
            "What a person is entitled to",
            List.of(
                    id("What a person's entitlements.value names the entitlement by."),
                    displayName("The entitlement's name."),
                    description("What the entitlement is for; at most 1000 characters."),
                    readOnly(string("type", "The kind of entitlement."))));

    private RoleSchema() {}

    private static Attribute id(String description) {
        return readOnly(string("id", description))
                .needed()
                .exact()
                .with(Returned.ALWAYS)
                .with(Uniqueness.SERVER);
    }

    private static Attribute displayName(String description) {
        return readOnly(string("displayName", description)).needed().with(Uniqueness.SERVER);
    }

    private static Attribute description(String description) {
        return readOnly(string("description", description));
    }

    private static Attribute readOnly(Attribute attribute) {
        return attribute.with(Mutability.READ_ONLY);
    }
}
