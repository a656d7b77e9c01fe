package dev.rollcall.systemtest.scim.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A mistake in Okta cannot empty the platform, and an ordinary day's leavers go as ever. */
@MicroShedTest
class GuardIT {
    private static void isHeld(ScimResponse answer, String verb) {
        answer.expect(429);
        assertThat(answer.headers().get("Retry-After")).containsExactly("3600");
        assertThat(answer.detail())
                .contains("Rollcall holds this request to " + verb, "Nothing was changed yet", "SCIM > Held changes");
    }

    @Test
    void fiveHundredOfAThousandAreHeldAtTheThresholdAndReleasedInOneClick() {
        var guarded = Guarded.with(1000);

        var answers = guarded.deactivateAtOnce(guarded.ids().subList(0, 500));

        // The Primary Admin is active, too: 10% of 1,001.
        var held = answers.stream().filter(answer -> answer.status() == 429).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(100);
        assertThat(held).hasSize(400).allSatisfy(answer -> isHeld(answer, "deactivate person-"));
        assertThat(guarded.active()).isEqualTo(901);
        assertThat(held.get(0).detail())
                .contains("101 people would have been deactivated or deleted within an hour")
                .contains("more than 50 and more than 10% of the 1,001 people who were active");
        guarded.site().open("/people.xhtml");
        assertThat(guarded.site().page().select(".banner").text()).contains("400 changes from Okta are held");

        guarded.decide("Release all", "Release");

        assertThat(guarded.site().text()).contains("400 changes are released", "Nothing is held");
        guarded.awaitActive(501);
        guarded.deactivate(guarded.ids().subList(0, 500)).forEach(answer -> answer.expect(200));
        assertThat(guarded.activity("?operation=RELEASE"))
                .singleElement()
                .asString()
                .contains(Tenant.ADMIN, "Released 400 held changes");
    }

    @Test
    void whatIsRejectedStaysRejectedUntilItIsReleasedAfterAll() {
        var guarded = Guarded.with(40, 5, 10);
        var answers = guarded.deactivate(guarded.ids().subList(0, 10));
        answers.subList(0, 5).forEach(answer -> answer.expect(200));
        answers.subList(5, 10).forEach(answer -> isHeld(answer, "deactivate person-"));

        guarded.decide("Reject all", "Reject");

        assertThat(guarded.site().text()).contains("5 changes were rejected.");
        var again = guarded.deactivate(guarded.ids().get(7)).expect(409);
        assertThat(again.detail())
                .contains(Tenant.ADMIN + " rejected this request to deactivate person-7@example.com on ")
                .contains("In Okta undo the change");
        assertThat(guarded.isActive(guarded.ids().get(7))).isTrue();
        assertThat(guarded.activity("?operation=REJECT")).hasSize(5).allMatch(row -> row.contains(Tenant.ADMIN));

        guarded.site().open("/held.xhtml?show=rejected");
        var third = guarded.site().page().select("input[name=pick]").get(2).val();
        guarded.site().open("/held.xhtml?show=rejected&confirm=release&pick=" + third);
        guarded.site().press("Release");

        assertThat(guarded.site().text()).contains("1 change is released and done.");
        assertThat(guarded.isActive(guarded.ids().get(7))).isFalse();
        guarded.deactivate(guarded.ids().get(7)).expect(200);
        guarded.deactivate(guarded.ids().get(8)).expect(409);
    }

    @Test
    void tenLeaversOfADayGoAsEverInASmallOrganizationToo() {
        var guarded = Guarded.with(15);

        guarded.deactivate(guarded.ids().subList(0, 10)).forEach(answer -> answer.expect(200));

        assertThat(guarded.held()).isEmpty();
        assertThat(guarded.activity("?show=held")).isEmpty();
    }

    @Test
    void theSameRequestAgainIsTheSameHeldChangeAndOneEntryOfTheActivity() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 6)).get(5).expect(429);

        for (int i = 0; i < 3; i++) {
            isHeld(guarded.deactivate(guarded.ids().get(5)), "deactivate");
        }
        // Entra's words for the same.
        isHeld(
                guarded.okta()
                        .asEntra()
                        .patch(
                                "/Users/" + guarded.ids().get(5),
                                Bodies.patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")),
                "deactivate");

        assertThat(guarded.held()).singleElement().asString().contains("person-5@example.com", "4 times more");
        assertThat(guarded.activity("?show=held")).singleElement().asString().contains("Deactivate", "429");
        assertThat(guarded.activity("?show=refused")).isEmpty();
        guarded.site().open("/overview.xhtml");
        assertThat(guarded.site().text()).contains("Nothing was refused.");
        guarded.site().follow("5 requests held");
        assertThat(guarded.site().page().select("table.activity tbody tr")).hasSize(1);
    }

    @Test
    void whoIsReactivatedInOktaIsNoLongerHeld() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 8));
        var ada = guarded.ids().get(6);

        guarded.okta().patch("/Users/" + ada, Bodies.ACTIVATE).expect(200);

        assertThat(guarded.held()).hasSize(2).noneMatch(row -> row.contains("person-6@"));
        guarded.decide("Release all", "Release");
        assertThat(guarded.isActive(ada)).isTrue();
        assertThat(guarded.isActive(guarded.ids().get(7))).isFalse();
    }

    @Test
    void aRequestThatDeactivatesAndChangesMoreIsHeldWhole() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 5));
        var ada = guarded.ids().get(5);
        var put = guarded.okta().get("/Users/" + ada).expect(200).echo();
        put.put("title", "Former engineer").put("active", false);

        isHeld(guarded.okta().put("/Users/" + ada, put.toString()), "deactivate");

        assertThat(guarded.okta().get("/Users/" + ada).at("/title")).isEmpty();
        assertThat(guarded.held()).singleElement().asString().contains("and change title");
        // What is asked for alone, and says nothing of active, is done, and what is held does not undo it.
        guarded.okta()
                .patch("/Users/" + ada, Bodies.patch("{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"Ada\"}"))
                .expect(200);
        guarded.decide("Release all", "Release");
        var released = guarded.okta().get("/Users/" + ada).expect(200);
        assertThat(released.body().path("active").asBoolean()).isFalse();
        assertThat(released.at("/title")).isEqualTo("Former engineer");
        assertThat(released.at("/nickName")).isEqualTo("Ada");
    }

    @Test
    void anotherVersionIsRefusedBeforeAnythingIsHeld() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 5));

        guarded.okta()
                .with("If-Match", "W/\"7\"")
                .patch("/Users/" + guarded.ids().get(5), Bodies.DEACTIVATE)
                .expect(412);

        assertThat(guarded.held()).isEmpty();
    }

    @Test
    void deletionsAreCountedWithDeactivationsAndReleasedAsDeletions() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 3));
        for (var id : guarded.ids().subList(3, 5)) {
            guarded.okta().delete("/Users/" + id).expect(204);
        }
        var ada = guarded.ids().get(5);

        isHeld(guarded.okta().delete("/Users/" + ada), "delete person-5@example.com");

        guarded.okta().get("/Users/" + ada).expect(200);
        guarded.decide("Release all", "Release");
        guarded.okta().delete("/Users/" + ada).expect(404);
    }

    @Test
    void operationsOfABulkRequestAreHeldEachByItself() {
        var guarded = Guarded.with(40, 5, 10);
        var operations = guarded.ids().subList(0, 8).stream()
                .map(id -> "{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\"}")
                .toList();

        var answer = guarded.okta()
                .post("/Bulk", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[%s]}
                        """.formatted(String.join(",", operations)))
                .expect(200);

        assertThat(answer.body().findValuesAsText("status"))
                .filteredOn(status -> status.equals("204"))
                .hasSize(5);
        assertThat(answer.at("/Operations/7/response/detail")).contains("Rollcall holds this request to delete");
        assertThat(guarded.held()).hasSize(3);
    }

    @Test
    void membersWhoAreTakenOutOfAGroupAreCountedByThemselves() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(30, 35));
        var members = guarded.ids().subList(0, 20);
        var group = guarded.okta()
                .post("/Groups", Bodies.group("Staff", members.toArray(String[]::new)))
                .expect(201)
                .id();
        for (var id : members.subList(0, 5)) {
            remove(guarded, group, List.of(id)).expect(204);
        }

        isHeld(remove(guarded, group, members.subList(5, 7)), "take members out of Staff");
        isHeld(remove(guarded, group, members.subList(6, 9)), "take members out of Staff");
        // Whoever is added again is wanted.
        guarded.okta()
                .patch(
                        "/Groups/" + group,
                        Bodies.patch("{\"op\":\"add\",\"path\":\"members\",\"value\":"
                                + Bodies.members(List.of(members.get(8))) + "}"))
                .expect(204);

        assertThat(guarded.held()).singleElement().asString().contains("Staff");
        assertThat(guarded.okta().get("/Groups/" + group).members()).hasSize(15);
        guarded.decide("Release all", "Release");
        assertThat(guarded.okta().get("/Groups/" + group).members())
                .containsExactlyInAnyOrderElementsOf(members.subList(8, 20));
        remove(guarded, group, members.subList(5, 7)).expect(204);
    }

    private static ScimResponse remove(Guarded guarded, String group, List<String> members) {
        var operations = members.stream()
                .map(id -> "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}")
                .toArray(String[]::new);
        return guarded.okta().patch("/Groups/" + group, Bodies.patch(operations));
    }

    @Test
    void aPushOfAllMembersThatLosesManyIsHeldWholeAndRejected() {
        var guarded = Guarded.with(40, 5, 10);
        var group = guarded.okta()
                .post(
                        "/Groups",
                        Bodies.group("Staff", guarded.ids().subList(0, 20).toArray(String[]::new)))
                .expect(201)
                .id();
        var few = Bodies.groupWithId(group, "Few", guarded.ids().subList(18, 24));

        isHeld(guarded.okta().put("/Groups/" + group, few), "take members out of Staff");
        isHeld(guarded.okta().put("/Groups/" + group, few), "take members out of Staff");

        var now = guarded.okta().get("/Groups/" + group);
        assertThat(now.at("/displayName")).isEqualTo("Staff");
        assertThat(now.members()).hasSize(20);
        assertThat(guarded.held()).singleElement().asString().contains("Take 18 members out", "rename it “Few”");
        guarded.decide("Reject all", "Reject");
        guarded.okta().put("/Groups/" + group, few).expect(409);
        // All of them again: nobody is lost, and nothing is left of what was rejected.
        guarded.okta()
                .put(
                        "/Groups/" + group,
                        Bodies.groupWithId(group, "Staff", guarded.ids().subList(0, 24)))
                .expect(200);
        guarded.site().open("/held.xhtml?show=rejected");
        assertThat(guarded.site().text()).contains("Nothing was rejected");
    }

    @Test
    void aLaterPushDecidesWhoIsTakenOut() {
        var guarded = Guarded.with(40, 5, 10);
        var ids = guarded.ids();
        var group = guarded.okta()
                .post("/Groups", Bodies.group("Staff", ids.subList(0, 20).toArray(String[]::new)))
                .expect(201)
                .id();
        isHeld(
                guarded.okta().put("/Groups/" + group, Bodies.groupWithId(group, "Staff", ids.subList(10, 20))),
                "take members out");

        // The first five stay now; others leave.
        var later = new ArrayList<>(ids.subList(0, 5));
        later.addAll(ids.subList(30, 32));
        isHeld(guarded.okta().put("/Groups/" + group, Bodies.groupWithId(group, "Staff", later)), "take members out");

        guarded.decide("Release all", "Release");
        assertThat(guarded.okta().get("/Groups/" + group).members()).containsExactlyInAnyOrderElementsOf(later);
    }

    @Test
    void aGroupWithManyMembersIsNotDeletedByMistake() {
        var guarded = Guarded.with(40, 5, 10);
        var group = guarded.okta()
                .post(
                        "/Groups",
                        Bodies.group("Staff", guarded.ids().subList(0, 20).toArray(String[]::new)))
                .expect(201)
                .id();

        isHeld(guarded.okta().delete("/Groups/" + group), "delete Staff");

        assertThat(guarded.held()).singleElement().asString().contains("Staff", "20 memberships");
        guarded.decide("Release all", "Release");
        guarded.okta().get("/Groups/" + group).expect(404);
    }

    @Test
    void aGroupInAGroupCountsAsThePeopleInItOverAllLevels() {
        var guarded = Guarded.with(40, 5, 10);
        var inner = group(guarded, "Inner", guarded.ids().subList(0, 20));
        var middle = group(guarded, "Middle", List.of(inner, guarded.ids().get(0)));
        var outer = group(guarded, "Outer", List.of(middle));

        var held = remove(guarded, outer, List.of(middle));

        isHeld(held, "take members out of Outer");
        assertThat(held.detail()).contains("20 members would have been taken out of groups within an hour");
        assertThat(guarded.okta().get("/Groups/" + outer).members()).containsExactly(middle);
        isHeld(guarded.okta().put("/Groups/" + outer, Bodies.groupWithId(outer, "Outer", List.of())), "take members");
        var deletion = guarded.okta().delete("/Groups/" + middle);
        isHeld(deletion, "delete Middle");
        assertThat(deletion.detail()).contains("20 members would have been taken out of groups within an hour");
        assertThat(guarded.held()).hasSize(2);
        guarded.decide("Release all", "Release");
        assertThat(guarded.okta().get("/Groups/" + outer).members()).isEmpty();
        guarded.okta().get("/Groups/" + middle).expect(404);
        assertThat(guarded.okta().get("/Groups/" + inner).members()).hasSize(20);
    }

    @Test
    void whoLeavesByThemselvesAndWithAGroupCountsOnce() {
        var guarded = Guarded.with(40, 5, 10);
        var ids = guarded.ids();
        var inner = group(guarded, "Inner", ids.subList(0, 8));
        var outer = group(guarded, "Outer", List.of(inner, ids.get(0), ids.get(1), ids.get(20)));

        var removed = remove(guarded, outer, List.of(inner, ids.get(0), ids.get(20)));
        var replaced = guarded.okta().put("/Groups/" + outer, Bodies.groupWithId(outer, "Outer", List.of()));

        isHeld(removed, "take members out of Outer");
        assertThat(removed.detail()).contains("9 members would have been taken out of groups");
        isHeld(replaced, "take members out of Outer");
        assertThat(guarded.held()).singleElement().asString().contains("Take 9 members out");
        assertThat(guarded.okta().get("/Groups/" + outer).members()).hasSize(4);
    }

    @Test
    void aFewInAGroupInAGroupGoAsEver() {
        var guarded = Guarded.with(40, 5, 10);
        var few = group(guarded, "Few", guarded.ids().subList(0, 4));
        var empty = group(guarded, "Empty", List.of());
        var staff = group(guarded, "Staff", List.of(few, empty, guarded.ids().get(10)));

        remove(guarded, staff, List.of(few)).expect(204);
        remove(guarded, staff, List.of(empty)).expect(204);

        // Four and one make five; the next is one too many.
        isHeld(remove(guarded, staff, List.of(guarded.ids().get(10))), "take members out of Staff");
    }

    private static String group(Guarded guarded, String name, List<String> members) {
        return guarded.okta()
                .post("/Groups", Bodies.group(name, members.toArray(String[]::new)))
                .expect(201)
                .id();
    }

    @Test
    void whatCannotBeDoneWhenItIsReleasedIsHeldAgainWithTheReason() {
        var guarded = Guarded.with(40, 5, 10);
        guarded.deactivate(guarded.ids().subList(0, 5));
        var ada = guarded.ids().get(5);
        guarded.okta()
                .patch(
                        "/Users/" + ada,
                        Bodies.patch(
                                "{\"op\":\"replace\",\"value\":{\"active\":false,\"userName\":\"new@example.com\"}}"))
                .expect(429);
        guarded.okta().post("/Users", Bodies.person("new@example.com")).expect(201);

        guarded.decide("Release all", "Release");

        assertThat(guarded.held()).singleElement().asString().contains("could not be done", "already has the userName");
        assertThat(guarded.isActive(ada)).isTrue();
    }

    @Test
    void whatAdminsDoOnThePagesIsNeitherCountedNorHeld() {
        var guarded = Guarded.with(10, 1, 1);
        guarded.deactivate(guarded.ids().get(0)).expect(200);
        isHeld(guarded.deactivate(guarded.ids().get(1)), "deactivate");

        var there = guarded.ids().get(2);
        guarded.site().open("/person.xhtml?id=" + there + "&confirm=deactivate");
        guarded.site().page().select("form[method=get]").remove();
        guarded.site().press("Deactivate");

        assertThat(guarded.isActive(there)).isFalse();
    }

    @Test
    void whoeverPausesTheGuardLetsEverythingThroughForAnHour() {
        var guarded = Guarded.with(20, 1, 1);
        guarded.deactivate(guarded.ids().subList(0, 3)).get(2).expect(429);

        guarded.site().open("/held.xhtml");
        guarded.site().follow("Let everything through for an hour");
        guarded.site().press("Let everything through");

        assertThat(guarded.site().text()).contains("Nothing more is held for an hour");
        guarded.deactivate(guarded.ids().subList(5, 10)).forEach(answer -> answer.expect(200));
        guarded.deactivate(guarded.ids().get(2)).expect(429);
        assertThat(guarded.held()).hasSize(2);
    }

    @Test
    void severalAtOnceNeverPassTogetherWhatOneMayNot() {
        var guarded = Guarded.with(60, 10, 10);

        var answers = guarded.deactivateAtOnce(guarded.ids());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(50);
        assertThat(guarded.active()).isEqualTo(51);
        assertThat(guarded.held()).hasSize(50);
    }
}
