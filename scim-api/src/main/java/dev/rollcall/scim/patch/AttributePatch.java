package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.schema.Attribute;

/**
 * What an operation does to the attribute that it names. Making one checks the operation, as far as that needs no
 * resource; it can then be applied any number of times.
 */
sealed interface AttributePatch permits AttributePatch.OfOneValue, ValuesPatch, SimpleValuesPatch {
    /** @throws dev.rollcall.scim.protocol.ScimException 400 {@code invalidPath} or {@code invalidValue} */
    static AttributePatch of(PatchOperation operation) {
        Attribute attribute = operation.target().attribute();
        if (!attribute.multiValued()) {
            return new OfOneValue(operation);
        }
        return attribute.isComplex() ? new ValuesPatch(operation) : new SimpleValuesPatch(operation);
    }

    PatchOperation operation();

    /** @param owner the resource, or its object of the attribute's extension */
    void apply(ObjectNode owner, Attempt attempt);

    /** On an attribute that has one value. */
    record OfOneValue(PatchOperation operation) implements AttributePatch {
        @Override
        public void apply(ObjectNode owner, Attempt attempt) {
            String name = operation.target().attribute().name();
            Attribute sub = operation.target().subAttribute();
            JsonNode value = operation.outcome();
            if (sub == null && !value.isObject()) {
                Values.put(owner, name, value);
                return;
            }
            ObjectNode complex = owner.get(name) instanceof ObjectNode there ? there : owner.putObject(name);
            if (sub != null) {
                Values.put(complex, sub.name(), value);
            } else {
                Values.write(complex, (ObjectNode) value);
            }
            if (complex.isEmpty()) {
                owner.remove(name);
            }
        }
    }
}
