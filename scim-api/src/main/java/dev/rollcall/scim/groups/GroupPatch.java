package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.group.GroupChange;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterParser.PatchTarget;
import dev.rollcall.scim.filter.FilterSyntaxException;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Kind;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates the operations of a PATCH on a group into changes of rows, so that adding one member to a group of a hundred thousand is one row
 * (RFC 7644 §3.5.2). All operations are understood before any is applied.
 */
final class GroupPatch {
    private GroupPatch() {}

    /**
     * @throws ScimException 400 {@code invalidPath}, {@code invalidValue} or {@code mutability}
     */
    static List<GroupChange> changes(List<PatchOperation> operations) {
        List<GroupChange> changes = new ArrayList<>();
        for (PatchOperation operation : operations) {
            String path = operation.path();
            if (path != null) {
                at(changes, operation, target(path), path, false);
            } else if (operation.value() instanceof ObjectNode members) {
                for (var member : members.properties()) {
                    var one = new PatchOperation(operation.kind(), member.getKey(), member.getValue());
                    // Other vendors' URNs stand among the keys: they name nothing of ours.
                    if (ResourceType.GROUP.attribute(member.getKey()).isPresent()) {
                        at(changes, one, target(member.getKey()), member.getKey(), true);
                    }
                }
            } else {
                throw ScimException.badRequest(
                        ScimType.INVALID_VALUE,
                        "An operation without a path needs an object of attributes as its value.");
            }
        }
        return changes;
    }

    private static void at(
            List<GroupChange> changes, PatchOperation operation, PatchTarget target, String path, boolean echoed) {
        if (target.urn() != null && !ResourceType.GROUP.isCore(target.urn())) {
            return;
        }
        Optional<Attribute> attribute = ResourceType.GROUP.attribute(target.attribute());
        if (attribute.isEmpty() || (attribute.get().isReadOnly() && echoed)) {
            return;
        }
        if (attribute.get().isReadOnly()) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY, Quoted.of(path) + " is read-only. Leave it out of the request (RFC 7643 §7).");
        }
        switch (attribute.get().name()) {
            case "displayName" -> changes.add(rename(operation));
            case "externalId" ->
                changes.add(new GroupChange.SetExternalId(
                        operation.kind() == Kind.REMOVE || operation.value().isNull()
                                ? null
                                : operation.value().asText()));
            default -> append(changes, members(operation, target, path));
        }
    }

    // Okta sends one removal a leaver: neighbours of a kind become one change, and so one statement.
    private static void append(List<GroupChange> changes, GroupChange next) {
        GroupChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last instanceof GroupChange.AddMembers before && next instanceof GroupChange.AddMembers more) {
            before.personIds().addAll(more.personIds());
        } else if (last instanceof GroupChange.RemoveMembers before && next instanceof GroupChange.RemoveMembers more) {
            before.personIds().addAll(more.personIds());
        } else {
            changes.add(next);
        }
    }

    private static GroupChange rename(PatchOperation operation) {
        if (operation.kind() == Kind.REMOVE) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY,
                    "displayName is required and cannot be removed. Replace it (RFC 7644 §3.5.2.2).");
        }
        return new GroupChange.Rename(operation.value().asText());
    }

    private static GroupChange members(PatchOperation operation, PatchTarget target, String path) {
        if (target.condition() != null) {
            Set<String> ids = new LinkedHashSet<>();
            if (operation.kind() != Kind.REMOVE || target.subAttribute() != null || !collect(target.condition(), ids)) {
                throw invalid(path, "members are chosen by members[value eq \"<id>\"] and can then be removed");
            }
            return new GroupChange.RemoveMembers(ids);
        }
        if (target.subAttribute() != null && !target.subAttribute().equalsIgnoreCase("value")) {
            throw invalid(path, "a member is changed by removing it and adding another");
        }
        JsonNode value = operation.value();
        return switch (operation.kind()) {
            case ADD -> new GroupChange.AddMembers(MemberIds.of(value));
            case REPLACE -> new GroupChange.ReplaceMembers(MemberIds.of(value));
            case REMOVE -> removal(value);
        };
    }

    private static GroupChange removal(JsonNode named) {
        if (!named.isNull()) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "A remove operation has a value that names no members. Leave the value out to remove all, or choose by"
                            + " members[value eq \"<id>\"] (RFC 7644 §3.5.2.2).");
        }
        return new GroupChange.ReplaceMembers(Set.of());
    }

    private static boolean collect(Filter condition, Set<String> ids) {
        if (condition instanceof Filter.Or or) {
            return collect(or.left(), ids) && collect(or.right(), ids);
        }
        if (condition instanceof Filter.Comparison comparison
                && comparison.operator() == Operator.EQ
                && comparison.path().attribute().equalsIgnoreCase("value")
                && comparison.value().isTextual()) {
            ids.add(comparison.value().asText());
            return true;
        }
        return false;
    }

    private static PatchTarget target(String path) {
        try {
            return FilterParser.parseTarget(path);
        } catch (FilterSyntaxException e) {
            throw invalid(path, String.valueOf(e.getMessage()));
        }
    }

    private static ScimException invalid(String path, String why) {
        return ScimException.badRequest(
                ScimType.INVALID_PATH,
                "The path \"" + Quoted.of(path) + "\" cannot be used: " + why + " (RFC 7644 §3.5.2).");
    }
}
