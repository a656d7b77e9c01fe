package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How a client speaks: what it means by an operation, in the RFC's words. */
@FunctionalInterface
public interface Dialect {
    /**
     * @param resource as it is before this operation, to look at
     * @return the operations to apply in its place; none when it asks for nothing
     */
    List<PatchOperation> standard(PatchOperation operation, ObjectNode resource);
}
