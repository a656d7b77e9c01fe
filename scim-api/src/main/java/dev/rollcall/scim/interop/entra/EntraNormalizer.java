package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns what Microsoft Entra ID sends into what RFC 7643 and RFC 7644 have, one kind of correction a class, and counts what it corrects. What
 * keeps to the RFC passes unchanged, whoever sends it, and so does what cannot be understood: the reader behind it refuses that in its own words.
 */
public final class EntraNormalizer implements Dialect {
    private final ResourceType type;
    private final StringBooleans booleans;
    private final PackedRoles roles;
    private final List<ValueCorrection> values;
    private final OperationNames names;
    private final PathlessKeys keys;
    private final RemovedValues removals;
    private final MissingElements elements;

    public EntraNormalizer(ResourceType type, Corrections corrections) {
        this.type = type;
        booleans = new StringBooleans(corrections);
        roles = new PackedRoles(corrections);
        values = List.of(booleans, new ManagerShapes(corrections), roles);
        names = new OperationNames(corrections);
        keys = new PathlessKeys(type, corrections);
        removals = new RemovedValues(corrections);
        elements = new MissingElements(type, corrections);
    }

    /** The body of a POST or PUT, or the value of an operation without a path; the one sent is not changed. */
    public ObjectNode body(ObjectNode body) {
        ObjectNode result = attributes(body, type::attribute);
        for (var member : body.properties()) {
            if (member.getValue() instanceof ObjectNode inner) {
                type.extension(member.getKey())
                        .ifPresent(extension -> result.set(member.getKey(), attributes(inner, extension::attribute)));
            }
        }
        return result;
    }

    /**
     * The operations of a PATCH message, as far as they can be told without the resource.
     *
     * @throws ScimException 400 {@code invalidSyntax}, {@code invalidValue} or {@code noTarget}, as {@link PatchOperation#readAll} has them
     */
    public List<PatchOperation> operations(ObjectNode message) {
        List<PatchOperation> result = new ArrayList<>();
        for (PatchOperation operation : PatchOperation.readAll(names.lowerCased(message))) {
            keys.split(operation).forEach(one -> result.addAll(corrected(one)));
        }
        return result;
    }

    /** An operation whose meaning the resource decides. */
    @Override
    public List<PatchOperation> standard(PatchOperation operation, ObjectNode resource) {
        return elements.added(operation, resource);
    }

    private List<PatchOperation> corrected(PatchOperation operation) {
        String path = operation.path();
        if (path == null) {
            return List.of(operation.value() instanceof ObjectNode body ? operation.withValue(body(body)) : operation);
        }
        var extension = type.extension(path);
        if (extension.isPresent()) {
            return List.of(
                    operation.value() instanceof ObjectNode inner
                            ? operation.withValue(attributes(inner, extension.get()::attribute))
                            : operation);
        }
        Optional<Target> target = Target.ifAny(type, path).filter(found -> !found.isReadOnly());
        return target.isEmpty() ? List.of(operation) : corrected(target.get(), operation);
    }

    private List<PatchOperation> corrected(Target sent, PatchOperation operation) {
        Target target = booleans.inCondition(sent);
        PatchOperation chosen = target.equals(sent) ? operation : operation.withPath(PathText.of(target));
        Attribute sub = target.subAttribute();
        List<PatchOperation> result = new ArrayList<>();
        for (PatchOperation one : roles.unpacked(target, chosen)) {
            JsonNode value = value(sub == null ? target.attribute() : sub, one.value());
            result.addAll(removals.chosen(target, one.withValue(value)));
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
