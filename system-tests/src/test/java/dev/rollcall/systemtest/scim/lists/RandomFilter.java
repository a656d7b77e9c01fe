package dev.rollcall.systemtest.scim.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Filters over all attributes of a resource type, with values that some resource has, or almost has. */
final class RandomFilter {

    private static final List<String> TEXT_OPERATORS =
            List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "eq", "co");
    private static final List<String> DATE_OPERATORS = List.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final List<String> EQUALITY = List.of("eq", "ne");

    private final Random random;
    private final List<FilterAttribute> attributes;
    private final List<JsonNode> resources;

    RandomFilter(Random random, List<FilterAttribute> attributes, List<JsonNode> resources) {
        this.random = random;
        this.attributes = attributes;
        this.resources = resources;
    }

    FilterTree next() {
        return tree(random.nextInt(4));
    }

    private FilterTree tree(int depth) {
        if (depth == 0) {
            return term();
        }
        return switch (random.nextInt(6)) {
            case 0 -> new FilterTree.Not(mixed("not"), tree(depth - 1));
            case 1, 2 -> new FilterTree.Both(tree(depth - 1), mixed("and"), tree(depth - 1));
            case 3, 4 -> new FilterTree.Both(tree(depth - 1), mixed("or"), tree(depth - 1));
            default -> term();
        };
    }

    private FilterTree term() {
        var attribute = attributes.get(random.nextInt(attributes.size()));
        var owner = resources.get(random.nextInt(resources.size()));
        if (attribute.isComplex() && attribute.multiValued() && random.nextInt(3) == 0) {
            var condition = inside(attribute, attribute.in(owner), random.nextInt(3));
            return new FilterTree.ValuePath(path(attribute, null), condition);
        }
        if (attribute.isComplex()) {
            boolean whole = random.nextInt(4) == 0;
            if (whole
                    && !(attribute.multiValued()
                            && attribute.subAttribute("value").isPresent())) {
                return new FilterTree.Presence(path(attribute, null), mixed("pr"));
            }
            return leaf(path(attribute, whole ? null : sub(attribute)), owner);
        }
        return leaf(path(attribute, null), owner);
    }

    private FilterTree inside(FilterAttribute attribute, JsonNode values, int depth) {
        if (depth > 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new FilterTree.Not(mixed("not"), inside(attribute, values, depth - 1));
                case 1 ->
                    new FilterTree.Both(
                            inside(attribute, values, depth - 1), mixed("and"), inside(attribute, values, depth - 1));
                default ->
                    new FilterTree.Both(
                            inside(attribute, values, depth - 1), mixed("or"), inside(attribute, values, depth - 1));
            };
        }
        var sub = sub(attribute);
        var owner = values.isEmpty() ? values : values.get(random.nextInt(values.size()));
        return leaf(new FilterPath(sub, null, mixed(sub.name())), owner);
    }

    private FilterAttribute sub(FilterAttribute attribute) {
        return attribute
                .subAttributes()
                .get(random.nextInt(attribute.subAttributes().size()));
    }

    private FilterPath path(FilterAttribute attribute, @Nullable FilterAttribute sub) {
        boolean qualified = !attribute.urn().isEmpty() && (attribute.extension() || random.nextInt(4) == 0);
        var name = sub == null ? attribute.name() : attribute.name() + "." + sub.name();
        return new FilterPath(attribute, sub, mixed(qualified ? attribute.urn() + ":" + name : name));
    }

    private FilterTree leaf(FilterPath path, JsonNode owner) {
        if (random.nextInt(6) == 0) {
            return new FilterTree.Presence(path, mixed("pr"));
        }
        var compared = path.compared();
        if (compared.type().equals("boolean")) {
            return comparison(path, one(EQUALITY), BooleanNode.valueOf(random.nextBoolean()));
        }
        if (!path.attribute().multiValued() && random.nextInt(20) == 0) {
            return comparison(path, one(EQUALITY), NullNode.instance);
        }
        return switch (compared.type()) {
            case "dateTime" -> comparison(path, one(DATE_OPERATORS), TextNode.valueOf(date(path, owner)));
            case "binary" -> comparison(path, one(EQUALITY), TextNode.valueOf(text(path, owner)));
            default -> ofText(path, one(TEXT_OPERATORS), text(path, owner));
        };
    }

    private FilterTree ofText(FilterPath path, String operator, String near) {
        int from =
                near.isEmpty() ? 0 : near.offsetByCodePoints(0, random.nextInt(near.codePointCount(0, near.length())));
        int to = near.offsetByCodePoints(from, random.nextInt(near.codePointCount(from, near.length()) + 1));
        var wanted =
                switch (operator) {
                    case "co" -> near.substring(from, to);
                    case "sw" -> near.substring(0, to);
                    case "ew" -> near.substring(from);
                    default -> near;
                };
        if (!path.compared().caseExact() || random.nextInt(4) == 0) {
            wanted = RandomTexts.inAnyCase(random, wanted);
        }
        boolean ordering = operator.startsWith("g") || operator.startsWith("l");
        return comparison(
                path, ordering && RandomTexts.hasSurrogates(wanted) ? "eq" : operator, TextNode.valueOf(wanted));
    }

    private String text(FilterPath path, JsonNode owner) {
        var there = new ArrayList<String>();
        path.compared(owner).stream().filter(JsonNode::isTextual).forEach(value -> there.add(value.asText()));
        return there.isEmpty() || random.nextInt(6) == 0 ? RandomTexts.any(random) : one(there);
    }

    private String date(FilterPath path, JsonNode owner) {
        var there = path.compared(owner).get(0);
        var moment = OffsetDateTime.parse(there.asText("2026-01-01T00:00:00Z"))
                .plusNanos((random.nextInt(3) - 1) * 1_000_000L * random.nextInt(2000));
        return moment.withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(3) * 2 - 2))
                .toString();
    }

    private FilterTree comparison(FilterPath path, String operator, JsonNode value) {
        return new FilterTree.Comparison(path, operator, mixed(operator), value, written(value));
    }

    // A JSON text may escape any character (RFC 8259 §7).
    private String written(JsonNode value) {
        if (!value.isTextual() || random.nextInt(5) > 0) {
            return value.toString();
        }
        var result = new StringBuilder("\"");
        value.asText().chars().forEach(c -> result.append("\\u%04x".formatted(c)));
        return result.append('"').toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String mixed(String word) {
        return RandomTexts.mixed(random, word);
    }
}
