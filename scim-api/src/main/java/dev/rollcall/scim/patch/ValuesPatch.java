package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * An operation on a multi-valued attribute whose values have parts: on all its values, or on those that a filter
 * chooses.
 */
record ValuesPatch(PatchOperation operation) implements AttributePatch {
    ValuesPatch {
        Target target = operation.target();
        if (target.condition() == null) {
            Attribute sub = target.subAttribute();
            if (sub == null && operation instanceof Remove && !operation.value().isNull()) {
                throw namesNothing(target);
            }
            if (sub != null && sub.name().equals("value") && operation.outcome().isNull()) {
                throw leavesNoValue(target);
            }
        }
    }

    // What a removal with a value means the RFC does not say; removing all values could lose what nobody named.
    private static ScimException namesNothing(Target target) {
        return ScimException.badRequest(
                ScimType.INVALID_VALUE, Sentence.of("scim.patch.namesNothing", Quoted.of(target)));
    }

    // What is left without its value is no value: that would remove all of them without a word.
    private static ScimException leavesNoValue(Target target) {
        String name = target.attribute().name();
        return ScimException.badRequest(
                ScimType.INVALID_PATH, Sentence.of("scim.path.nothingToClear", Quoted.of(target), name));
    }

    @Override
    public void apply(ObjectNode owner, Attempt attempt) {
        Attribute attribute = operation.target().attribute();
        Attribute sub = operation.target().subAttribute();
        Filter condition = operation.target().condition();
        ArrayNode values = Values.of(owner, attribute);
        attempt.matcher().spend(values.size() + (long) operation.value().size());
        var all = new ComplexValues(values);
        if (condition != null) {
            chosen(all, condition, attempt);
        } else if (sub != null) {
            all.put(sub.name(), operation.outcome());
        } else {
            Values.limit(attribute, operation.value());
            operation.applyTo(all);
        }
        all.keepOnePrimary();
        Values.limit(attribute, values);
        if (values.isEmpty()) {
            owner.remove(attribute.name());
        }
    }

    private void chosen(ComplexValues all, Filter condition, Attempt attempt) {
        Attribute sub = operation.target().subAttribute();
        JsonNode outcome = operation.outcome();
        List<ObjectNode> chosen =
                all.matching(attempt.matcher().of(operation.target().attribute(), condition));
        if (chosen.isEmpty()) {
            if (operation.needsTarget()) {
                all.addAll(missing(attempt));
            }
        } else if (sub != null) {
            chosen.forEach(value -> Values.put(value, sub.name(), outcome));
        } else if (outcome instanceof ObjectNode named) {
            all.write(named, chosen);
        } else {
            all.removeOnly(chosen);
        }
    }

    private List<ObjectNode> missing(Attempt attempt) {
        Target target = operation.target();
        Optional<List<ObjectNode>> meant =
                target.subAttribute() == null ? Optional.empty() : attempt.missing(target, operation.value());
        return meant.orElseThrow(() -> ScimException.badRequest(
                ScimType.NO_TARGET,
                Sentence.of("scim.path.noneChosen", target.attribute().name(), Quoted.of(target))));
    }
}
