package dev.rollcall.systemtest.scim.lists;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.systemtest.scim.ScimResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Bodies of people and groups with attributes of every kind, each of them often absent. */
final class RandomPeople {

    private final Random random;

    RandomPeople(Random random) {
        this.random = random;
    }

    ObjectNode person(int number) {
        var person = JsonNodeFactory.instance.objectNode();
        person.putArray("schemas").add(ScimResponse.USER).add(ScimResponse.ENTERPRISE);
        person.put("userName", RandomTexts.any(random).replace(" ", "") + "-" + number + "@Example.com");
        person.put("active", random.nextInt(4) > 0);
        maybe(person, "externalId", RandomTexts.exact(random) + number);
        maybe(person, "profileUrl", "https://example.com/" + RandomTexts.exact(random));
        texts(person, "displayName", "nickName", "title", "userType", "preferredLanguage", "locale", "timezone");
        texts(
                person.putObject("name"),
                "formatted",
                "familyName",
                "givenName",
                "middleName",
                "honorificPrefix",
                "honorificSuffix");
        for (var name : List.of("emails", "phoneNumbers", "ims", "photos", "entitlements", "roles")) {
            values(person, name);
        }
        addresses(person);
        if (random.nextInt(4) == 0) {
            var certificate = RandomTexts.exact(random).getBytes(StandardCharsets.UTF_8);
            person.putArray("x509Certificates")
                    .addObject()
                    .put("value", Base64.getEncoder().encodeToString(certificate))
                    .put("type", "Work");
        }
        enterprise(person.putObject(ScimResponse.ENTERPRISE));
        return person;
    }

    ObjectNode group(int number, List<String> people) {
        var group = JsonNodeFactory.instance.objectNode();
        group.putArray("schemas").add(ScimResponse.GROUP);
        group.put("displayName", RandomTexts.any(random) + " " + number);
        maybe(group, "externalId", RandomTexts.exact(random) + number);
        var members = group.putArray("members");
        int percent = random.nextInt(50);
        for (var id : people) {
            if (random.nextInt(100) < percent) {
                members.addObject().put("value", id);
            }
        }
        return group;
    }

    private void enterprise(ObjectNode enterprise) {
        texts(enterprise, "employeeNumber", "costCenter", "organization", "division", "department");
        if (random.nextBoolean()) {
            texts(enterprise.putObject("manager"), "value", "displayName");
        }
    }

    private void values(ObjectNode person, String name) {
        int n = Math.max(0, random.nextInt(5) - 1);
        int primary = random.nextInt(6);
        var values = person.putArray(name);
        for (int i = 0; i < n; i++) {
            var value = values.addObject();
            value.put("value", value(name) + i);
            maybe(
                    value,
                    "type",
                    RandomTexts.inAnyCase(
                            random, List.of("work", "home", "other").get(i % 3)));
            maybe(value, "display", RandomTexts.any(random));
            if (i == primary) {
                value.put("primary", true);
            } else if (random.nextInt(4) == 0) {
                value.put("primary", false);
            }
        }
    }

    private String value(String name) {
        return switch (name) {
            case "emails" -> RandomTexts.inAnyCase(random, "a" + random.nextInt(5) + "@Example.com");
            case "photos" -> "https://example.com/" + RandomTexts.exact(random);
            default -> RandomTexts.any(random);
        };
    }

    private void addresses(ObjectNode person) {
        int n = random.nextInt(3);
        var values = person.putArray("addresses");
        for (int i = 0; i < n; i++) {
            var address = values.addObject().put("locality", RandomTexts.any(random));
            texts(address, "formatted", "streetAddress", "region", "postalCode");
            maybe(address, "country", random.nextBoolean() ? "DE" : "US");
            maybe(address, "type", i == 0 ? "work" : "Home");
            if (random.nextInt(3) == 0 && i == 0) {
                address.put("primary", true);
            }
        }
    }

    private void texts(ObjectNode owner, String... names) {
        for (var name : names) {
            maybe(owner, name, RandomTexts.any(random));
        }
    }

    private void maybe(ObjectNode owner, String name, String text) {
        if (random.nextInt(5) < 3) {
            owner.put(name, text);
        }
    }
}
