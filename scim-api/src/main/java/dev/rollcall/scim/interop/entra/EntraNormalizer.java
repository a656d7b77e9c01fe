package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Microsoft Entra ID sends into what RFC 7643 and RFC 7644 have, one kind of correction a class, and counts
 * what it corrects. What keeps to the RFC passes unchanged, whoever sends it, and so does what cannot be understood:
 * the reader behind it refuses that in its own words.
 */
public final class EntraNormalizer implements Dialect {
    private final ResourceType type;
    private final StringBooleans booleans;
    private final PackedRoles roles;
    private final List<ValueCorrection> values;
    private final OperationNames names;
    private final PathlessKeys keys;
    private final RemovedValues removals;

    public EntraNormalizer(ResourceType type, Corrections corrections) {
        this.type = type;
        booleans = new StringBooleans(corrections);
        roles = new PackedRoles(corrections);
        values = List.of(new ListsOfOne(corrections), booleans, new ManagerShapes(corrections), roles);
        names = new OperationNames(corrections);
        keys = new PathlessKeys(type, corrections);
        removals = new RemovedValues(corrections);
    }

    /** The body of a POST or PUT, or the value of an operation without a path; the one sent is not changed. */
    public ObjectNode body(ObjectNode body) {
        ObjectNode result = attributes(body, type::attribute);
        for (var member : body.properties()) {
            JsonNode sent = member.getValue();
            JsonNode only = sent.isArray() && sent.size() == 1 ? sent.get(0) : sent;
            if (only instanceof ObjectNode inner) {
                type.extension(member.getKey())
                        .ifPresent(extension -> result.set(member.getKey(), attributes(inner, extension::attribute)));
            }
        }
        return result;
    }

    /**
     * The operations of a PATCH message, as far as they can be told without the resource.
     *
     * @throws ScimException as {@link PatchOperation#readAll} has them
     */
    public List<PatchOperation> operations(ObjectNode message) {
        return PatchOperation.readAll(type, message, this);
    }

    @Override
    public String operationName(String sent) {
        return names.lowerCased(sent);
    }

    @Override
    public Optional<Target> key(@Nullable Schema extension, String key) {
        return keys.target(extension, key);
    }

    @Override
    public Optional<List<ObjectNode>> missing(Target target, JsonNode value) {
        return MissingElements.missing(target, value);
    }

    @Override
    public List<PatchOperation> corrected(PatchOperation operation) {
        Target target = booleans.inCondition(operation.target());
        Attribute sub = target.subAttribute();
        List<PatchOperation> result = new ArrayList<>();
        for (PatchOperation one : roles.unpacked(operation.with(target, operation.value()))) {
            JsonNode value = value(sub == null ? target.attribute() : sub, one.value());
            PatchOperation corrected = one.withValue(value);
            result.addAll(corrected instanceof Remove removal ? removals.chosen(removal) : List.of(corrected));
        }
        return result;
    }

    private ObjectNode attributes(ObjectNode body, Function<String, Optional<Attribute>> named) {
        ObjectNode result = body.objectNode();
        for (var member : body.properties()) {
            JsonNode sent = member.getValue();
            result.set(
                    member.getKey(),
                    named.apply(member.getKey())
                            .filter(attribute -> !attribute.isReadOnly())
                            .map(attribute -> value(attribute, sent))
                            .orElse(sent));
        }
        return result;
    }

    private JsonNode value(Attribute attribute, JsonNode sent) {
        JsonNode result = sent;
        for (ValueCorrection correction : values) {
            result = correction.correct(attribute, result);
        }
        return result;
    }
}
