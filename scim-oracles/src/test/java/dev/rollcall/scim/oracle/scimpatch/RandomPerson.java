package dev.rollcall.scim.oracle.scimpatch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** People with any of the attributes that {@link RandomOperation} changes. */
final class RandomPerson {
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final List<String> TEXTS = List.of("title", "nickName", "userType", "locale", "displayName");
    static final List<String> NAMES = List.of("givenName", "familyName", "middleName");
    static final List<String> COMPANY = List.of("department", "costCenter", "division");
    static final List<String> LISTS = List.of("emails", "phoneNumbers");
    static final List<String> TYPES = List.of("work", "home", "other");

    private static final List<String> WORDS = List.of("Ng", "Ünal", "O'Neill", "a b", "日本", "x.y", "1", "tutor");

    private RandomPerson() {}

    static ObjectNode of(Random random) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        person.put("userName", "alice@example.com");
        texts(random, person, TEXTS);
        texts(random, person.putObject("name"), NAMES);
        ObjectNode company = person.putObject(ENTERPRISE);
        texts(random, company, COMPANY);
        if (random.nextBoolean()) {
            company.putObject("manager").put("value", word(random));
        }
        for (String list : LISTS) {
            var values = person.putArray(list);
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                values.add(value(random, i).put("primary", i == 0 && random.nextBoolean()));
            }
        }
        return person;
    }

    /** A value of a multi-valued attribute, different for each ordinal. */
    static ObjectNode value(Random random, int ordinal) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put("value", "v" + ordinal + "@example.com").put("type", pick(random, TYPES));
        if (random.nextInt(3) == 0) {
            value.put("display", word(random));
        }
        return value;
    }

    static ObjectNode texts(Random random, ObjectNode owner, List<String> names) {
        names.stream().filter(name -> random.nextBoolean()).forEach(name -> owner.put(name, word(random)));
        return owner;
    }

    static String word(Random random) {
        return pick(random, WORDS);
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
