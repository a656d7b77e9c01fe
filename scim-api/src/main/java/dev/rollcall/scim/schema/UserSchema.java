package dev.rollcall.scim.schema;

import static dev.rollcall.scim.schema.Attribute.bool;
import static dev.rollcall.scim.schema.Attribute.complex;
import static dev.rollcall.scim.schema.Attribute.reference;
import static dev.rollcall.scim.schema.Attribute.string;

import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.scim.schema.Attribute.Mutability;
import dev.rollcall.scim.schema.Attribute.Returned;
import dev.rollcall.scim.schema.Attribute.Type;
import dev.rollcall.scim.schema.Attribute.Uniqueness;
import java.util.List;

/** The User and EnterpriseUser schemas (RFC 7643 §4.1, §4.3, §8.7.1). */
public final class UserSchema {
    public static final String USER_URN = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String ENTERPRISE_URN = ProfileJson.ENTERPRISE_URN;

    public static final Schema USER = new Schema(
            USER_URN,
            "User",
            "User account",
            List.of(
                    string("userName", "Unique in the organization in any case; what a person signs in with.")
                            .needed()
                            .with(Uniqueness.SERVER),
                    complex(
                            "name",
                            "The components of the person's name.",
                            string("formatted", "The full name for display."),
                            string("familyName", "The family name."),
                            string("givenName", "The given name."),
                            string("middleName", "The middle name(s)."),
                            string("honorificPrefix", "The title, such as Dr."),
                            string("honorificSuffix", "The suffix, such as III.")),
                    string("displayName", "The name that is shown."),
                    string("nickName", "The casual name."),
                    reference("profileUrl", "The address of the person's online profile.", "external"),
                    string("title", "The job title."),
                    string("userType", "The relation to the organization, such as Employee."),
                    string("preferredLanguage", "The preferred language, as in Accept-Language."),
                    string("locale", "The locale for numbers and dates, such as en-US."),
                    string("timezone", "The time zone, such as Europe/Berlin."),
                    bool("active", "Whether the person may use the platform."),
                    string("password", "Accepted and ignored: people sign in through the identity provider.")
                            .exact()
                            .with(Mutability.WRITE_ONLY)
                            .with(Returned.NEVER),
                    values("emails", "E-mail addresses.", string("value", "The address.")),
                    values("phoneNumbers", "Telephone numbers.", string("value", "The number.")),
                    values("ims", "Instant messaging addresses.", string("value", "The address.")),
                    values(
                            "photos",
                            "Pictures of the person.",
                            reference("value", "The picture's address.", "external")),
                    complex(
                                    "addresses",
                                    "Postal addresses.",
                                    string("formatted", "The full address for display."),
                                    string("streetAddress", "Street and number."),
                                    string("locality", "The city."),
                                    string("region", "The state or region."),
                                    string("postalCode", "The postal code."),
                                    string("country", "The country, as in ISO 3166-1 alpha-2."),
                                    string("type", "What the address is for, such as work."),
                                    primary())
                            .many(),
                    complex(
                                    "groups",
                                    "The groups the person belongs to, as a member or by groups in groups.",
                                    readOnly(string("value", "The group's id.").exact()),
                                    readOnly(reference("$ref", "The group's address.", "Group")),
                                    readOnly(string("display", "The group's displayName.")),
                                    readOnly(string("type", "direct for a member of the group itself, else indirect.")))
                            .many()
                            .with(Mutability.READ_ONLY),
                    values("entitlements", "What the person is entitled to.", string("value", "The entitlement.")),
                    values("roles", "The person's roles.", string("value", "The role.")),
                    values(
                            "x509Certificates",
                            "The person's certificates.",
                            string("value", "DER in Base64.").exact().ofType(Type.BINARY))));

    public static final Schema ENTERPRISE_USER = new Schema(
            ENTERPRISE_URN,
            "EnterpriseUser",
            "Enterprise user",
            List.of(
                    string("employeeNumber", "The number that the organization gave the person."),
                    string("costCenter", "The cost center."),
                    string("organization", "The organization."),
                    string("division", "The division."),
                    string("department", "The department."),
                    complex(
                            "manager",
                            "The person's manager.",
                            string(
                                    "value",
                                    "The manager: an id, userName, externalId or e-mail address; kept as sent."),
                            reference("$ref", "The manager's address.", "User"),
                            string("displayName", "The manager's name, as sent."))));

    private UserSchema() {}

    private static Attribute values(String name, String description, Attribute value) {
        return complex(
                        name,
                        description,
                        value,
                        string("display", "The name that is shown."),
                        string("type", "What the value is for, such as work."),
                        primary())
                .many();
    }

    private static Attribute primary() {
        return bool("primary", "Whether this is the preferred value; at most one is.");
    }

    private static Attribute readOnly(Attribute attribute) {
        return attribute.with(Mutability.READ_ONLY);
    }
}
