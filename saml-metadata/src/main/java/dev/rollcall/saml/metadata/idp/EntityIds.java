package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.wall.Characters;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The name of an entity: a URI of at most 1024 characters (SAML Core 2.0 §8.3.6, SAML Metadata 2.0 §2.2.1). */
public final class EntityIds {
    private static final int MAX_LENGTH = 1024;

    private EntityIds() {}

    /** The parsed value without surrounding white space (its type is xs:anyURI), and otherwise as it stands there. */
    static String of(Element entity) throws InvalidMetadataException {
        var entityId = Characters.trimmed(entity.getAttributeNS(null, "entityID"));
        var problem = problem(entityId);
        if (problem != null) {
            throw problem.sentence().contains("%s")
                    ? new InvalidMetadataException(problem, entityId)
                    : new InvalidMetadataException(problem);
        }
        return entityId;
    }

    public static @Nullable Reason problem(String entityId) {
        if (entityId.isEmpty()) {
            return Reason.ENTITY_ID_MISSING;
        } else if (entityId.length() > MAX_LENGTH) {
            return Reason.ENTITY_ID_TOO_LONG;
        } else if (Characters.hasInvisible(entityId)) {
            return Reason.ENTITY_ID_CONTROL_CHARACTERS;
        } else if (Characters.hasNonUri(entityId)) {
            return Reason.ENTITY_ID_NOT_URI;
        }
        return null;
    }
}
