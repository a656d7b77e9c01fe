package dev.rollcall.systemtest.scim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ParallelWritesIT {

    private static final int CLIENTS = 50;

    private final ScimClient okta = Tenant.create().okta();

    private void assertOnePersonIsCreated(IntFunction<String> userName) {
        var answers = Parallel.atOnce(CLIENTS, i -> okta.post("/Users", Bodies.person(userName.apply(i)))
                .expect(201, 409));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(CLIENTS - 1)
                .allSatisfy(answer -> answer.expectError(409, "uniqueness"));
        okta.findUser(Bodies.ALICE).only();
        assertThat(okta.get("/Users").totalResults()).isEqualTo(2);
    }

    @Test
    @DisplayName("S17 C2 of fifty people with one userName one is created")
    void oneUserName() {
        assertOnePersonIsCreated(i -> Bodies.ALICE);
    }

    @Test
    @DisplayName("S17 C2 of fifty people with one userName in different case one is created")
    void oneUserNameInDifferentCase() {
        assertOnePersonIsCreated(
                i -> Bodies.ALICE.substring(0, i % 6).toUpperCase(Locale.ROOT) + Bodies.ALICE.substring(i % 6));
    }

    @Test
    @DisplayName("S17 G3 of fifty groups with one name one is created")
    void oneGroupName() {
        var answers = Parallel.atOnce(CLIENTS, i -> okta.post("/Groups", Bodies.group("Course Admins"))
                .expect(201, 409));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        okta.findGroup("Course Admins").only();
    }

    @Test
    @DisplayName("S17 P4 of fifty people renamed to one userName one has it")
    void oneNewUserName() {
        var people = Parallel.people(okta, CLIENTS);

        var answers = Parallel.atOnce(CLIENTS, i -> okta.put(
                        "/Users/" + people.get(i), Bodies.CREATE_ALICE.replace(Bodies.ALICE_IN_OKTA, "00u" + i))
                .expect(200, 409));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        okta.findUser(Bodies.ALICE).only();
    }

    @Test
    @DisplayName("G13 of fifty members added to one group at the same time none is lost")
    void adds() {
        var people = Parallel.people(okta, CLIENTS);
        var path = "/Groups/"
                + okta.post("/Groups", Bodies.group("All")).expect(201).id();

        Parallel.atOnce(CLIENTS, i -> okta.patch(path, add(people.get(i))).expect(200, 204));

        assertThat(okta.get(path).members()).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    @DisplayName("G13 when members join and leave at the same time, all requests have their effect")
    void addsAndRemoves() {
        var people = Parallel.people(okta, CLIENTS);
        var leaving = people.subList(0, CLIENTS / 2);
        var joining = people.subList(CLIENTS / 2, CLIENTS);
        var path = "/Groups/"
                + okta.post("/Groups", Bodies.group("All", leaving.toArray(String[]::new)))
                        .expect(201)
                        .id();

        Parallel.atOnce(CLIENTS, i -> {
            var id = people.get(i);
            return okta.patch(path, leaving.contains(id) ? remove(id) : add(id)).expect(200, 204);
        });

        assertThat(okta.get(path).members()).containsExactlyInAnyOrderElementsOf(joining);
    }

    @Test
    @DisplayName("G13 G11 the same member added fifty times at the same time is there once")
    void sameMember() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var path = "/Groups/"
                + okta.post("/Groups", Bodies.group("All")).expect(201).id();

        Parallel.atOnce(CLIENTS, i -> okta.patch(path, add(alice)).expect(200, 204));

        assertThat(okta.get(path).members()).containsExactly(alice);
    }

    @Test
    @DisplayName("S19 changes of different attributes of one person at the same time are all kept")
    void onePerson() {
        var path =
                "/Users/" + okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var attributes = List.of("title", "nickName", "userType", "timezone", "preferredLanguage", "profileUrl");

        Parallel.atOnce(attributes.size(), i -> okta.patch(
                        path,
                        Bodies.patch("{\"op\":\"replace\",\"path\":\"" + attributes.get(i) + "\",\"value\":\"en\"}"))
                .expect(200));

        var user = okta.get(path).expect(200).user().body();
        assertThat(attributes)
                .allSatisfy(attribute ->
                        assertThat(user.path(attribute).asText()).as(attribute).isEqualTo("en"));
    }

    private static String add(String id) {
        return Bodies.patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}");
    }

    private static String remove(String id) {
        return Bodies.patch("{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}");
    }
}
