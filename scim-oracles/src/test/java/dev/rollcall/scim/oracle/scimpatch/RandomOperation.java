package dev.rollcall.scim.oracle.scimpatch;

import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.COMPANY;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.ENTERPRISE;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.LISTS;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.NAMES;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.TEXTS;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.TYPES;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.pick;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.texts;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.value;
import static dev.rollcall.scim.oracle.scimpatch.RandomPerson.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Operations as clients send them: on texts, objects, lists, chosen values and their parts, extensions, and without a
 * path.
 */
final class RandomOperation {
    private final Random random;
    private final String op;

    private RandomOperation(Random random) {
        this.random = random;
        this.op = pick(random, List.of("add", "replace", "remove"));
    }

    static ObjectNode of(Random random) {
        return new RandomOperation(random).any();
    }

    private ObjectNode any() {
        String list = pick(random, LISTS);
        return switch (random.nextInt(op.equals("remove") ? 9 : 11)) {
            case 0 -> on(pick(random, TEXTS), TextNode.valueOf(word(random)));
            case 1 -> on("name." + pick(random, NAMES), TextNode.valueOf(word(random)));
            case 2 -> on("name", names());
            case 3 -> on(ENTERPRISE + ":" + pick(random, COMPANY), TextNode.valueOf(word(random)));
            case 4 -> on(ENTERPRISE + ":manager.value", TextNode.valueOf(word(random)));
            case 5 -> on(list, values());
            case 6 -> on(list + chosen(), value(random, random.nextInt(4)));
            case 7 -> on(list + chosen() + ".display", TextNode.valueOf(word(random)));
            case 8 -> on(list + chosen() + ".type", TextNode.valueOf(pick(random, TYPES)));
            case 9 -> on(list, value(random, random.nextInt(4)).put("primary", random.nextBoolean()));
            default -> operation().set("value", withoutPath());
        };
    }

    private ObjectNode on(String path, JsonNode value) {
        ObjectNode operation = operation().put("path", path);
        return op.equals("remove") ? operation : operation.set("value", value);
    }

    private ObjectNode operation() {
        return JsonNodeFactory.instance.objectNode().put("op", op);
    }

    private ObjectNode names() {
        ObjectNode names = texts(random, JsonNodeFactory.instance.objectNode(), NAMES);
        return random.nextInt(4) == 0 ? names.putNull(pick(random, NAMES)) : names;
    }

    private JsonNode values() {
        var values = JsonNodeFactory.instance.arrayNode();
        Stream.of(0, 1, 2, 3).filter(i -> random.nextInt(3) == 0).forEach(i -> values.add(value(random, i)));
        return values.isEmpty() ? values.add(value(random, 0)) : values;
    }

    private String chosen() {
        return switch (random.nextInt(4)) {
            case 0 -> "[value eq \"v" + random.nextInt(4) + "@example.com\"]";
            case 1 -> "[type eq \"" + pick(random, TYPES) + "\" and value sw \"v\"]";
            case 2 -> "[not (type eq \"" + pick(random, TYPES) + "\")]";
            default -> "[type eq \"" + pick(random, TYPES) + "\"]";
        };
    }

    private ObjectNode withoutPath() {
        ObjectNode value = texts(random, JsonNodeFactory.instance.objectNode(), TEXTS);
        value.set("name", names());
        value.set("active", BooleanNode.valueOf(random.nextBoolean()));
        if (random.nextBoolean()) {
            value.set(pick(random, LISTS), values());
        }
        return value;
    }
}
