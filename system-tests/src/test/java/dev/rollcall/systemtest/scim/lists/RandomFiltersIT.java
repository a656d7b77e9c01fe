package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Filters over every attribute and operator find those whose JSON fulfils them: the server's answer against an
 * evaluator of the tests' own.
 */
@MicroShedTest
class RandomFiltersIT {

    private static final int SHOWN = 40;
    private static final int PEOPLE = 60;
    private static final int GROUPS = 10;
    private static final int FILTERS_ON_USERS = 800;
    private static final int FILTERS_ON_GROUPS = 200;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_260_101, 7_643})
    void everyFilterFindsThoseWhoFulfilIt(long seed) {
        System.out.println("RandomFiltersIT seed " + seed);
        var random = new Random(seed);
        var okta = Tenant.create().okta();
        fill(okta, random);

        var failures = new ArrayList<String>();
        failures.addAll(wrong(
                okta,
                "/Users",
                FilterAttribute.of(okta, ScimResponse.USER, ScimResponse.ENTERPRISE),
                random,
                FILTERS_ON_USERS));
        failures.addAll(
                wrong(okta, "/Groups", FilterAttribute.of(okta, ScimResponse.GROUP), random, FILTERS_ON_GROUPS));

        assertThat(failures.stream().distinct().limit(SHOWN))
                .as(failures.size() + " filters find others than they should")
                .isEmpty();
    }

    private static void fill(ScimClient okta, Random random) {
        var people = new RandomPeople(random);
        var bodies = IntStream.range(0, PEOPLE)
                .mapToObj(i -> people.person(i).toString())
                .toList();
        var ids = Parallel.inTurn(
                PEOPLE, i -> okta.post("/Users", bodies.get(i)).expect(201).id());
        for (int i = 0; i < GROUPS; i++) {
            okta.post("/Groups", people.group(i, ids).toString()).expect(201);
        }
    }

    private static List<String> wrong(
            ScimClient okta, String endpoint, List<FilterAttribute> attributes, Random random, int n) {
        var resources = okta.get(endpoint, "count", "1000").resources();
        var generator = new RandomFilter(random, attributes, resources);
        var filters = IntStream.range(0, n).mapToObj(i -> generator.next()).toList();
        var results = Parallel.inTurn(n, i -> wrong(okta, endpoint, resources, filters.get(i), i % 4 == 0));
        long nonTrivial = filters.stream()
                .filter(filter -> !expected(resources, filter).isEmpty()
                        && expected(resources, filter).size() < resources.size())
                .count();
        System.out.println("RandomFiltersIT " + endpoint + ": " + n + " filters, " + nonTrivial
                + " of them find some and not all of " + resources.size());
        assertThat(nonTrivial).as("filters that tell resources apart").isGreaterThan(n / 3);
        return results.stream().filter(result -> !result.isEmpty()).toList();
    }

    /** The smallest part of the filter that still goes wrong, with both answers; empty where it is right. */
    private static String wrong(
            ScimClient okta, String endpoint, List<JsonNode> resources, FilterTree filter, boolean posted) {
        var should = expected(resources, filter);
        var answer = posted
                ? search(okta, endpoint, filter)
                : okta.get(endpoint, "filter", filter.text(), "attributes", "id", "count", "1000");
        var found = answer.status() == 200 ? ids(answer) : new TreeSet<String>();
        if (answer.status() == 200 && found.equals(should)) {
            return "";
        }
        return filter.parts().stream()
                .map(part -> wrong(okta, endpoint, resources, part, posted))
                .filter(smaller -> !smaller.isEmpty())
                .findFirst()
                .orElseGet(() -> report(endpoint, resources, filter, should, answer));
    }

    private static ScimResponse search(ScimClient okta, String endpoint, FilterTree filter) {
        var request = JsonNodeFactory.instance.objectNode();
        request.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:SearchRequest");
        request.put("filter", filter.text()).put("count", 1000);
        request.putArray("attributes").add("id");
        return okta.post(endpoint + "/.search", request.toString());
    }

    private static String report(
            String endpoint,
            List<JsonNode> resources,
            FilterTree filter,
            SortedSet<String> should,
            ScimResponse answer) {
        if (answer.status() != 200) {
            return endpoint + " " + filter.text() + "\n  answered " + answer.status() + " " + answer.text();
        }
        var missed = new TreeSet<>(should);
        missed.removeAll(ids(answer));
        var extra = ids(answer);
        extra.removeAll(should);
        return endpoint + " " + filter.text() + "\n  misses " + missed.size() + " " + missed
                + "\n  and finds too " + extra.size() + " " + extra + "\n  for example "
                + resources.stream()
                        .filter(resource -> missed.contains(resource.path("id").asText())
                                || extra.contains(resource.path("id").asText()))
                        .limit(1)
                        .toList();
    }

    private static SortedSet<String> expected(List<JsonNode> resources, FilterTree filter) {
        var ids = new TreeSet<String>();
        resources.stream()
                .filter(filter::holds)
                .forEach(resource -> ids.add(resource.path("id").asText()));
        return ids;
    }

    private static SortedSet<String> ids(ScimResponse answer) {
        var ids = new TreeSet<String>();
        answer.resources().forEach(resource -> ids.add(resource.path("id").asText()));
        return ids;
    }
}
