package dev.rollcall.scim.schema;

import static dev.rollcall.scim.schema.Attribute.complex;
import static dev.rollcall.scim.schema.Attribute.reference;
import static dev.rollcall.scim.schema.Attribute.string;

import dev.rollcall.scim.schema.Attribute.Mutability;
import dev.rollcall.scim.schema.Attribute.Returned;
import dev.rollcall.scim.schema.Attribute.Type;
import java.util.List;

/** What every resource has without its schema saying so (RFC 7643 §3.1). */
public final class CommonAttributes {
    private static final Attribute SCHEMAS = reference(
                    "schemas", "The schemas of the attributes that are present.", "uri")
            .many()
            .with(Returned.ALWAYS)
            .with(Mutability.READ_ONLY);
    private static final Attribute ID = string("id", "The resource's identifier, made by the service provider.")
            .exact()
            .with(Mutability.READ_ONLY)
            .with(Returned.ALWAYS);
    private static final Attribute EXTERNAL_ID = string(
                    "externalId", "The resource's identifier at the provisioning client.")
            .exact();
    private static final Attribute META = complex(
                    "meta",
                    "What the service provider knows of the resource itself.",
                    readOnly(string("resourceType", "The resource's type.").exact()),
                    readOnly(string("created", "When the resource was made.").ofType(Type.DATE_TIME)),
                    readOnly(string("lastModified", "When the resource was changed last.")
                            .ofType(Type.DATE_TIME)),
                    readOnly(reference("location", "The resource's address.", "uri")),
                    readOnly(string("version", "The resource's version, the same as its ETag.")
                            .exact()))
            .with(Mutability.READ_ONLY);

    /** In the order in which they are returned. */
    public static final List<Attribute> ALL = List.of(SCHEMAS, ID, EXTERNAL_ID, META);

    private CommonAttributes() {}

    private static Attribute readOnly(Attribute attribute) {
        return attribute.with(Mutability.READ_ONLY);
    }
}
