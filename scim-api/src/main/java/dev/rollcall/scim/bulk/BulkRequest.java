package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.ArrayList;
import java.util.List;

/**
 * A bulk request (RFC 7644 §3.7).
 *
 * @param failOnErrors after how many errors the rest is not tried; {@link Integer#MAX_VALUE} where the client does not
 *     say, or says 0
 */
record BulkRequest(int failOnErrors, List<BulkOperation> operations) {
    BulkRequest {
        operations = List.copyOf(operations);
    }

    /** @throws ScimException 400 {@code invalidSyntax}; 413 for more operations than {@link Scim#MAX_OPERATIONS} */
    static BulkRequest read(ObjectNode message) {
        JsonNode operations = Members.of(message, "Operations");
        if (!operations.isArray() || operations.isEmpty()) {
            throw syntax("The request has no Operations. Send an array with at least one operation (RFC 7644 §3.7).");
        }
        if (operations.size() > Scim.MAX_OPERATIONS) {
            throw new ScimException(
                    413,
                    null,
                    "The request has " + operations.size() + " operations, more than maxOperations ("
                            + Scim.MAX_OPERATIONS + "). Send it in several requests.");
        }
        List<BulkOperation> read = new ArrayList<>();
        for (JsonNode operation : operations) {
            if (!operation.isObject()) {
                throw syntax("An element of Operations is not an object (RFC 7644 §3.7).");
            }
            read.add(BulkOperation.read(operation));
        }
        return new BulkRequest(failOnErrors(Members.of(message, "failOnErrors")), read);
    }

    private static int failOnErrors(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "failOnErrors is not a number of errors. Send after how many errors to stop, or leave it out (RFC 7644 §3.7).");
        }
        // Clients with a plain int send 0 where nobody has set it.
        return value.asInt() == 0 ? Integer.MAX_VALUE : value.asInt();
    }

    private static ScimException syntax(String detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }
}
