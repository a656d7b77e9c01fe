package dev.rollcall.scim.schema;

import static dev.rollcall.scim.schema.Attribute.complex;
import static dev.rollcall.scim.schema.Attribute.reference;
import static dev.rollcall.scim.schema.Attribute.string;

import dev.rollcall.scim.schema.Attribute.Mutability;
import dev.rollcall.scim.schema.Attribute.Uniqueness;
import java.util.List;

/** The Group schema (RFC 7643 §4.2, §8.7.1). */
public final class GroupSchema {
    public static final String GROUP_URN = "urn:ietf:params:scim:schemas:core:2.0:Group";

    public static final Schema GROUP = new Schema(
            GROUP_URN,
            "Group",
            "Group",
            List.of(
                    string("displayName", "The group's name, unique in the organization in any case.")
                            .needed()
                            .with(Uniqueness.SERVER),
                    complex(
                                    "members",
                                    "The people in the group, and the groups in it.",
                                    string("value", "The id of the person or group.")
                                            .exact()
                                            .with(Mutability.IMMUTABLE),
                                    reference("$ref", "The address of the person or group.", "User", "Group")
                                            .with(Mutability.IMMUTABLE),
                                    string("display", "The person's userName, or the group's displayName.")
                                            .with(Mutability.READ_ONLY),
                                    string("type", "What the member is: User or Group.")
                                            .with(Mutability.IMMUTABLE))
                            .many()));

    private GroupSchema() {}
}
