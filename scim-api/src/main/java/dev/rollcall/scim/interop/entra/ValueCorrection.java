package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.scim.schema.Attribute;

/** A kind of correction that needs to know the attribute only, and so holds in bodies and in operations. */
sealed interface ValueCorrection permits ListsOfOne, StringBooleans, ManagerShapes, PackedRoles {
    /**
     * @param value all values of a multi-valued attribute, or one
     * @return an equal value when there is nothing to correct; the one sent is not changed
     */
    JsonNode correct(Attribute attribute, JsonNode value);
}
