package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids of what a bulk request makes (RFC 7644 §3.7.2). Each is decided before anything is made, so that resources
 * can refer to one another in a circle (§3.7.1).
 */
final class BulkIds {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, BulkOperation> owners = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> made = new HashSet<>();

    BulkIds(List<BulkOperation> operations) {
        operations.stream().filter(BulkOperation::isCreation).forEach(operation -> {
            String bulkId = operation.bulkId();
            if (bulkId != null) {
                ids.putIfAbsent(bulkId, Ids.next());
                owners.putIfAbsent(bulkId, operation);
            }
        });
    }

    /**
     * The id for what the operation makes.
     *
     * @throws ScimException 400 {@code invalidSyntax} when another operation has the bulkId
     */
    String idFor(BulkOperation operation) {
        String id = operation.bulkId() == null ? null : ids.get(operation.bulkId());
        if (id == null || owners.get(operation.bulkId()) != operation) {
            throw ScimException.badRequest(
                    ScimType.INVALID_SYNTAX, Sentence.of("scim.bulk.othersBulkId", Quoted.of(operation.bulkId())));
        }
        return id;
    }

    /** Notes that what others refer to has not been made, if it is this operation's to make. */
    void fail(BulkOperation operation) {
        String bulkId = operation.bulkId();
        if (bulkId != null && owners.get(bulkId) == operation) {
            failed.add(bulkId);
        }
    }

    /** Notes that the operation has been done. */
    void succeed(BulkOperation operation) {
        if (operation.isCreation() && operation.bulkId() != null) {
            made.add(operation.bulkId());
        }
    }

    /**
     * Refuses a group whose members refer to a group that waits for it: what is referred to is made first, but in a
     * circle ({@link BulkOrder}).
     *
     * @throws ScimException 400 {@code invalidValue}
     */
    void refuseCircle(BulkOperation operation) {
        if (!operation.isGroup()) {
            return;
        }
        for (String bulkId : references(operation)) {
            BulkOperation owner = owners.get(bulkId);
            if (owner != null && owner.isGroup() && !made.contains(bulkId) && !failed.contains(bulkId)) {
                throw ScimException.badRequest(
                        ScimType.INVALID_VALUE,
                        Sentence.of(
                                owner == operation ? "scim.bulk.itself" : "scim.bulk.circle",
                                Quoted.of("bulkId:" + bulkId)));
            }
        }
    }

    /** The bulkIds that the operation refers to. */
    static Set<String> references(BulkOperation operation) {
        Set<String> references = new LinkedHashSet<>();
        BulkReferences.inText(operation.id(), bulkId -> {
            references.add(bulkId);
            return bulkId;
        });
        ObjectNode data = operation.data();
        if (data != null) {
            BulkReferences.inData(data.deepCopy(), bulkId -> {
                references.add(bulkId);
                return bulkId;
            });
        }
        return references;
    }

    /**
     * The text, or the id that it refers to.
     *
     * @throws ScimException 409 for what the request does not make, or could not make
     */
    String resolve(String text) {
        return BulkReferences.inText(text, this::id);
    }

    /** A copy of the data with ids in place of references. */
    ObjectNode resolve(ObjectNode data) {
        ObjectNode copy = data.deepCopy();
        BulkReferences.inData(copy, this::id);
        return copy;
    }

    private String id(String bulkId) {
        String id = ids.get(bulkId);
        if (id == null) {
            throw new ScimException(409, null, Sentence.of("scim.bulk.noPost", "bulkId:" + Quoted.of(bulkId)));
        }
        if (failed.contains(bulkId)) {
            throw new ScimException(409, null, Sentence.of("scim.bulk.failed", "bulkId:" + Quoted.of(bulkId)));
        }
        return id;
    }
}
