package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
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
            throw syntax(Sentence.of("scim.bulk.noOperations"));
        }
        if (operations.size() > Scim.MAX_OPERATIONS) {
            throw new ScimException(
                    413, null, Sentence.of("scim.bulk.tooMany", operations.size(), Scim.MAX_OPERATIONS));
        }
        List<BulkOperation> read = new ArrayList<>();
        for (JsonNode operation : operations) {
            if (!operation.isObject()) {
                throw syntax(Sentence.of("scim.bulk.element"));
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
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.bulk.failOnErrors"));
        }
        // Clients with a plain int send 0 where nobody has set it.
        return value.asInt() == 0 ? Integer.MAX_VALUE : value.asInt();
    }

    private static ScimException syntax(Sentence detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }
}
