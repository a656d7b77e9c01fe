package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.patch.AllValues;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Add;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.search.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates the operations of a PATCH on a group into changes of rows, so that adding one member to a group of a
 * hundred thousand is one row (RFC 7644 §3.5.2). All operations are understood before any is applied.
 */
final class GroupPatch {
    private GroupPatch() {}

    /** @throws ScimException 400 {@code invalidPath} or {@code invalidValue} */
    static List<GroupChange> changes(List<PatchOperation> operations) {
        var steps = new MemberSteps();
        for (PatchOperation operation : operations) {
            switch (operation.target().attribute().name()) {
                case "displayName" -> steps.add(new GroupChange.Rename(name(operation.value())));
                case "externalId" -> steps.add(new GroupChange.SetExternalId(text(operation)));
                default -> members(operation, steps);
            }
        }
        return steps.changes();
    }

    private static String name(JsonNode value) {
        if (!value.isTextual()) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("group.noName"));
        }
        return value.asText();
    }

    private static @Nullable String text(PatchOperation operation) {
        JsonNode outcome = operation.outcome();
        return outcome.isNull() ? null : outcome.asText();
    }

    private static void members(PatchOperation operation, MemberSteps steps) {
        Target target = operation.target();
        if (target.condition() != null) {
            Set<String> ids = new LinkedHashSet<>();
            if (!(operation instanceof Remove) || target.subAttribute() != null || !collect(target.condition(), ids)) {
                throw invalid(target, "part.path.memberChosen");
            }
            steps.remove(ids);
        } else if (target.subAttribute() != null
                && !(operation instanceof Add && target.subAttribute().name().equals("value"))) {
            throw invalid(target, "part.path.memberChanged");
        } else {
            operation.applyTo(new AllMembers(steps));
        }
    }

    private record AllMembers(MemberSteps steps) implements AllValues {
        @Override
        public void add(JsonNode members) {
            steps.add(MemberIds.of(members));
        }

        @Override
        public void replace(JsonNode members) {
            steps.replace(MemberIds.of(members));
        }

        @Override
        public void remove(JsonNode named) {
            if (!named.isNull()) {
                throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.patch.namesNoMembers"));
            }
            steps.replace(Set.of());
        }
    }

    private static boolean collect(Filter condition, Set<String> ids) {
        List<Filter> open = new ArrayList<>(List.of(condition));
        while (!open.isEmpty()) {
            Filter next = open.remove(open.size() - 1);
            if (next instanceof Filter.Or or) {
                open.add(or.right());
                open.add(or.left());
            } else if (next instanceof Filter.Comparison comparison
                    && comparison.operator() == Operator.EQ
                    && comparison.path().attribute().equalsIgnoreCase("value")
                    && (comparison.value().isTextual() || comparison.value().isNumber())) {
                ids.add(comparison.value().asText());
            } else {
                return false;
            }
        }
        return true;
    }

    private static ScimException invalid(Target target, String why) {
        return ScimException.badRequest(
                ScimType.INVALID_PATH, Sentence.of("scim.path.members", Quoted.of(target), Sentence.of(why)));
    }
}
