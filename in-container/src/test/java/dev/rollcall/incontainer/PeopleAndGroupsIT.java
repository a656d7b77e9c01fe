package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.activity.request.HandledRequest;
import dev.rollcall.activity.request.RequestLog;
import dev.rollcall.activity.retention.OldEntries;
import dev.rollcall.activity.retention.Retention;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.column.UserSearch;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupWrite;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.housekeeping.Housekeeping;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.search.Criterion;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PeopleAndGroupsIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @EJB
    private Groups groups;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private Managers managers;

    @EJB
    private Activities activities;

    @EJB
    private OldEntries oldEntries;

    @EJB
    private Retentions retentions;

    @EJB
    private RequestLog requestLog;

    @EJB
    private Housekeeping housekeeping;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void aRefusedWriteLeavesNoRowNoCountAndNoSuccessInTheActivity() {
        String tenant = tenant();
        create(tenant, "ada");

        assertThatThrownBy(() -> create(tenant, "ADA"))
                .isInstanceOf(NotUniqueException.class)
                .hasMessageContaining("ADA");

        assertThat(users.search(tenant, new Criterion.Everything(), 0, 1).total())
                .isEqualTo(2);
        assertThat(successes(tenant)).hasSize(2);
    }

    @Test
    void theTotalFollowsCreatesAndDeletesWithoutCountingRows() {
        String tenant = tenant();
        User ada = create(tenant, "ada");
        create(tenant, "bob");
        userDeletion.delete(tenant, ada.id(), OKTA, VersionCondition.ANY);

        assertThat(users.search(tenant, new Criterion.Everything(), 0, 0).total())
                .isEqualTo(2);
        assertThat(users.search(tenant, new Criterion.Everything(), 0, 1).total())
                .isEqualTo(2);
    }

    @Test
    void aDeletedPersonIsGoneAndTheUserNameIsFreeAgain() {
        String tenant = tenant();
        User ada = create(tenant, "ada");
        String group = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of(ada.id()))
                .group()
                .id();

        userDeletion.delete(tenant, ada.id(), OKTA, VersionCondition.ANY);

        assertThat(users.find(tenant, ada.id())).isEmpty();
        assertThat(group(tenant, group).members().members()).isEmpty();
        assertThat(create(tenant, "ada").id()).isNotEqualTo(ada.id());
    }

    @Test
    void parallelChangesOfOnePersonAreAllKept() throws Exception {
        String tenant = tenant();
        String id = create(tenant, "ada").id();
        var pool = Executors.newFixedThreadPool(8);
        List<Future<User>> changes = IntStream.range(0, 24)
                .mapToObj(n ->
                        pool.submit(() -> userWriter.update(tenant, id, OKTA, before -> withPhone(before, "+" + n))))
                .toList();
        for (Future<User> change : changes) {
            change.get();
        }
        pool.shutdown();

        User after = users.find(tenant, id).orElseThrow();
        assertThat(after.profile().values(MultiValuedAttribute.PHONE_NUMBERS)).hasSize(24);
        assertThat(after.version()).isEqualTo(25);
    }

    @Test
    void aChangeThatChangesNothingKeepsVersionAndTime() {
        String tenant = tenant();
        User ada = create(tenant, "ada");

        User same = userWriter.update(tenant, ada.id(), OKTA, before -> before);

        assertThat(same).isEqualTo(ada);
        assertThat(activities.list(tenant, ActivityFilter.about(ada.id()), null, 10))
                .extracting(ActivityEntry::operation)
                .containsExactly(Operation.CREATE);
    }

    @Test
    void aChangeOfAGroupThatChangesNothingIsRecordedOnlyWhereItSkippedSomebody() {
        String tenant = tenant();
        String id = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of())
                .group()
                .id();

        groupWriter.update(tenant, id, OKTA, VersionCondition.ANY, List.of(new GroupChange.Rename("Staff")));
        assertThat(activities.list(tenant, ActivityFilter.about(id), null, 10)).hasSize(1);

        groupWriter.update(
                tenant, id, OKTA, VersionCondition.ANY, List.of(new GroupChange.AddMembers(Set.of("nobody"))));
        ActivityEntry skipped =
                activities.list(tenant, ActivityFilter.about(id), null, 10).get(0);
        assertThat(skipped.result()).isEqualTo(Result.WARNING);
        assertThat(skipped.detail()).contains("Nothing was different", "nobody");
    }

    @Test
    void theActivityIsKeptForHalfAYearAndItsFailuresPushOutNothingElse() throws Exception {
        String tenant = tenant();
        String other = tenant();
        int before = activities.list(tenant, ActivityFilter.ALL, null, 100).size();
        Instant now = Instant.now();
        insertActivity(tenant, now.minus(Duration.ofDays(179)), Result.SUCCESS, 2);
        insertActivity(tenant, now.minus(Duration.ofDays(181)), Result.SUCCESS, 3);
        insertActivity(tenant, now.minus(Duration.ofDays(1)), Result.FAILURE, Retention.DEFAULT.otherRows() + 5);
        insertActivity(other, now.minus(Duration.ofDays(181)), Result.WARNING, 1);

        oldEntries.forget(tenant);

        assertThat(activities.list(tenant, ActivityFilter.of(Result.FAILURE), null, Retention.DEFAULT.otherRows() + 10))
                .hasSize(Retention.DEFAULT.otherRows());
        assertThat(successes(tenant, Retention.DEFAULT.otherRows() + 100)).hasSize(before + 2);
        assertThat(successes(other)).isNotEmpty();
        assertThat(activities.list(other, ActivityFilter.ALL, null, 100))
                .extracting(ActivityEntry::result)
                .contains(Result.WARNING);
        housekeeping.tidyOrganizations();
        assertThat(activities.list(other, ActivityFilter.ALL, null, 100))
                .extracting(ActivityEntry::result)
                .doesNotContain(Result.WARNING);
    }

    @Test
    void anOrganizationKeepsAsMuchActivityAsItSays() throws Exception {
        String tenant = tenant();
        String other = tenant();
        int before = successes(tenant, 2_000).size();
        Instant now = Instant.now();
        retentions.change(tenant, new Retention(40, 1_000, 1, 100), "ada");
        insertActivity(tenant, now.minus(Duration.ofDays(41)), Result.SUCCESS, 2);
        insertActivity(tenant, now.minus(Duration.ofDays(39)), Result.SUCCESS, 1_100);
        insertActivity(tenant, now.minus(Duration.ofDays(38)), Result.FAILURE, 110);
        insertActivity(other, now.minus(Duration.ofDays(41)), Result.SUCCESS, 2);
        List<HandledRequest> requests = new ArrayList<>();
        for (int n = 0; n < 101; n++) {
            requests.add(request(tenant, now.minusSeconds(1_000 - n)));
        }
        HandledRequest old = request(other, now.minus(Duration.ofDays(29)));
        requests.add(old);
        requestLog.keep(requests);

        housekeeping.tidyOrganizations();

        assertThat(requestLog.series(tenant, requests.get(0).id(), "", 10)).isEmpty();
        assertThat(requestLog.series(tenant, requests.get(1).id(), "", 10)).hasSize(1);
        assertThat(requestLog.series(other, old.id(), "", 10)).hasSize(1);
        retentions.change(other, new Retention(180, 100_000, 28, 100), "ada");
        housekeeping.tidyOrganizations();
        assertThat(requestLog.series(other, old.id(), "", 10)).isEmpty();

        assertThat(successes(tenant, 2_000)).hasSize(1_000);
        assertThat(activities.list(tenant, ActivityFilter.of(Result.FAILURE), null, 2_000))
                .hasSize(100);
        assertThat(successes(other, 2_000)).hasSize(before + 2);
    }

    private static HandledRequest request(String tenant, Instant time) {
        String id = Ids.firstAt(time);
        return new HandledRequest(
                tenant,
                id,
                id,
                true,
                time,
                OKTA,
                "GET",
                "/Users",
                "",
                "",
                404,
                1,
                null,
                null,
                new ActivityRecord(Operation.REQUEST, TargetType.USER, null, null, Result.ANSWERED, 404, ""));
    }

    private void insertActivity(String tenant, Instant time, Result result, int rows) throws Exception {
        try (var database = dataSource.getConnection();
                var insert = database.prepareStatement(
                        "insert into activity (tenant_id, id, occurred_at, actor, operation, resource_type, result,"
                                + " status, detail) values (?, ?, ?, 'key', 'UPDATE', 'USER', ?, 200, '')")) {
            for (int n = 0; n < rows; n++) {
                insert.setString(1, tenant);
                insert.setString(2, Ids.firstAt(time.plusMillis(n)));
                insert.setObject(3, time.atOffset(ZoneOffset.UTC));
                insert.setString(4, result.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void theActivityNamesWhatChangedAndWhetherItWasADeactivation() {
        String tenant = tenant();
        User ada = create(tenant, "ada");

        userWriter.update(tenant, ada.id(), OKTA, before -> before.withActive(false));

        ActivityEntry newest =
                activities.list(tenant, ActivityFilter.about(ada.id()), null, 1).get(0);
        assertThat(newest.operation()).isEqualTo(Operation.DEACTIVATE);
        assertThat(newest.detail()).contains("active");
        assertThat(newest.actor()).isEqualTo("Okta key");
    }

    @Test
    void theActivityOfAWriteKeepsWhatWasCorrectedBeforeAndWithinIt() {
        String tenant = tenant();
        User ada = create(tenant, "ada");
        Actor entra = Actor.key("key-2", "Entra key").corrected(1);

        userWriter.update(
                tenant,
                ada.id(),
                entra,
                VersionCondition.ANY,
                before -> new RevisedProfile(before.withActive(false), 1));

        assertThat(activities.list(tenant, ActivityFilter.about(ada.id()), null, 2))
                .extracting(ActivityEntry::corrections)
                .containsExactly(2, 0);
    }

    @Test
    void theActivityOfARefusalKeepsWhatWasCorrected() {
        String tenant = tenant();
        User ada = create(tenant, "ada");

        activities.recordAlone(
                tenant,
                Actor.key("key-2", "Entra key").corrected(1),
                new ActivityRecord(
                        Operation.UPDATE, TargetType.USER, ada.id(), "ada", Result.FAILURE, 400, "No such value"));

        assertThat(activities.list(tenant, ActivityFilter.of(Result.FAILURE), null, 1))
                .extracting(ActivityEntry::corrections)
                .containsExactly(1);
    }

    @Test
    void theLastActivePrimaryAdminCanNeitherBeDeactivatedNorDeleted() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();

        assertThatThrownBy(() -> userWriter.update(tenant, admin.personId(), OKTA, before -> before.withActive(false)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("last active Primary Admin");
        assertThatThrownBy(() -> userDeletion.delete(tenant, admin.personId(), OKTA, VersionCondition.ANY))
                .isInstanceOf(ConflictException.class);

        userWriter.create(tenant, Actor.system(), Role.PRIMARY_ADMIN, profile("second"));
        assertThatThrownBy(() -> userWriter.update(tenant, admin.personId(), OKTA, before -> before.withActive(false)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("In Rollcall a Primary Admin opens People");
        assertThatThrownBy(() -> userDeletion.delete(tenant, admin.personId(), OKTA, VersionCondition.ANY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("In Rollcall a Primary Admin opens People");
        assertThat(userWriter
                        .update(tenant, admin.personId(), Actor.person("second"), before -> before.withActive(false))
                        .profile()
                        .active())
                .isFalse();
    }

    @Test
    void twoPrimaryAdminsWhoAreDeactivatedAtOnceLeaveOne() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String second = userWriter
                .create(tenant, Actor.system(), Role.PRIMARY_ADMIN, profile("second"))
                .id();
        var pool = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> attempts = List.of(admin.personId(), second).stream()
                .map(id -> pool.submit(() -> deactivates(tenant, id)))
                .toList();
        int deactivated = 0;
        for (Future<Boolean> attempt : attempts) {
            deactivated += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(deactivated).isEqualTo(1);
    }

    @Test
    void anotherTenantsPersonDoesNotExist() {
        String tenant = tenant();
        String other = tenant();
        String id = create(other, "ada").id();

        assertThat(users.find(tenant, id)).isEmpty();
        assertThatThrownBy(() -> userWriter.update(tenant, id, OKTA, before -> before))
                .isInstanceOf(NotFoundException.class);
        GroupWrite written = groupWriter.create(tenant, OKTA, "Staff", null, Set.of(id));
        assertThat(written.skipped()).containsExactly(id);
    }

    @Test
    void aLocalPersonWhomOktaWritesBecomesOktas() {
        SignedIn admin = admin();

        User adopted = userWriter.update(
                admin.organization().id(), admin.personId(), OKTA, before -> with(before, UserAttribute.TITLE, "Dean"));

        assertThat(adopted.source()).isEqualTo(Source.PROVIDER);
        assertThat(adopted.role()).isEqualTo(Role.PRIMARY_ADMIN);
    }

    @Test
    void aManagerIsFoundByIdUserNameExternalIdOrEmailAlsoWhenItArrivesLater() {
        String tenant = tenant();
        assertThat(managers.resolve(tenant, List.of("boss@corp.example"))).isEmpty();

        User boss = userWriter.create(
                tenant,
                OKTA,
                Role.LEARNER,
                new UserProfile(
                        true,
                        Map.of(UserAttribute.USER_NAME, "boss", UserAttribute.EXTERNAL_ID, "00uBoss"),
                        Map.of(
                                MultiValuedAttribute.EMAILS,
                                List.of(MultiValue.of("Boss@corp.example", "work", true)))));

        var resolved = managers.resolve(tenant, List.of("boss@corp.example", "BOSS", "00uBoss", boss.id(), "nobody"));
        assertThat(resolved).containsOnlyKeys("boss@corp.example", "BOSS", "00uBoss", boss.id());
        assertThat(resolved.values()).allMatch(person -> person.id().equals(boss.id()));
    }

    @Test
    void anExternalIdOfSeveralPeopleIsNobodysManager() {
        String tenant = tenant();
        userWriter.create(tenant, OKTA, Role.LEARNER, profile("one", "boss"));
        userWriter.create(tenant, OKTA, Role.LEARNER, profile("two", "boss"));

        assertThat(managers.resolve(tenant, List.of("boss", "ONE"))).containsOnlyKeys("ONE");
    }

    private static UserProfile profile(String userName, String externalId) {
        return new UserProfile(
                true, Map.of(UserAttribute.USER_NAME, userName, UserAttribute.EXTERNAL_ID, externalId), Map.of());
    }

    @Test
    void peopleAreFoundByAnyPartOfTheirNamesAndWildcardsAreLetters() {
        String tenant = tenant();
        create(tenant, "ada_lovelace");
        create(tenant, "adaXlovelace");

        assertThat(users.search(tenant, UserSearch.matching("DA_LO"), 0, 10).items())
                .extracting(user -> user.profile().userName())
                .containsExactly("ada_lovelace");
    }

    @Test
    void aMembershipChangeTouchesOnlyTheRowsThatChange() {
        String tenant = tenant();
        String ada = create(tenant, "ada").id();
        String bob = create(tenant, "bob").id();
        String id = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of(ada, "nobody"))
                .group()
                .id();

        groupWriter.update(
                tenant,
                id,
                OKTA,
                VersionCondition.ANY,
                List.of(new GroupChange.AddMembers(Set.of(ada, bob)), new GroupChange.RemoveMembers(Set.of(ada))));

        assertThat(group(tenant, id).members().members()).containsExactly(new Member(bob, "bob", MemberKind.PERSON));
        assertThat(activities.list(tenant, ActivityFilter.about(id), null, 2))
                .extracting(ActivityEntry::result)
                .containsExactly(Result.SUCCESS, Result.WARNING);
    }

    @Test
    void aRefusedGroupChangeLeavesTheMembersAsTheyWere() {
        String tenant = tenant();
        String ada = create(tenant, "ada").id();
        groupWriter.create(tenant, OKTA, "Taken", null, Set.of());
        String id = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of(ada))
                .group()
                .id();

        assertThatThrownBy(() -> groupWriter.update(
                        tenant,
                        id,
                        OKTA,
                        VersionCondition.ANY,
                        List.of(new GroupChange.ReplaceMembers(Set.of()), new GroupChange.Rename("TAKEN"))))
                .isInstanceOf(NotUniqueException.class);

        assertThat(group(tenant, id).members().members()).hasSize(1);
        assertThat(group(tenant, id).displayName()).isEqualTo("Staff");
    }

    @Test
    void whoseRowKeepsNoJsonIsReadByTheOtherColumns() throws SQLException {
        String tenant = tenant();
        String ada = create(tenant, "ada").id();
        List<UserResource> kept = users.resources(tenant, List.of(ada));

        try (var database = dataSource.getConnection();
                var update = database.prepareStatement("update person set profile_json = null where id = ?")) {
            update.setString(1, ada);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        assertThat(users.resources(tenant, List.of(ada))).isEqualTo(kept);
    }

    @Test
    void aProfileTooLongToKeepAsJsonIsReadWhole() {
        String tenant = tenant();
        List<MultiValue> emails = IntStream.range(0, 400)
                .mapToObj(i -> MultiValue.of("x".repeat(100) + i + "@example.com", null, false))
                .toList();
        var profile = new UserProfile(
                true, Map.of(UserAttribute.USER_NAME, "ada"), Map.of(MultiValuedAttribute.EMAILS, emails));

        String id = userWriter.create(tenant, OKTA, Role.LEARNER, profile).id();

        assertThat(users.resources(tenant, List.of(id)))
                .singleElement()
                .extracting(UserResource::profile)
                .isEqualTo(ProfileJson.of(profile));
    }

    private Group group(String tenant, String id) {
        return groups.find(tenant, id, true).orElseThrow();
    }

    private boolean deactivates(String tenant, String id) {
        try {
            userWriter.update(tenant, id, Actor.person("admin"), before -> before.withActive(false));
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private List<ActivityEntry> successes(String tenant) {
        return successes(tenant, 100);
    }

    private List<ActivityEntry> successes(String tenant, int most) {
        return activities.list(tenant, ActivityFilter.ALL, null, most).stream()
                .filter(entry -> entry.result() == Result.SUCCESS)
                .toList();
    }

    private static UserProfile withPhone(UserProfile before, String phone) {
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        values.putAll(before.values());
        List<MultiValue> phones = new java.util.ArrayList<>(before.values(MultiValuedAttribute.PHONE_NUMBERS));
        phones.add(MultiValue.of(phone, "work", false));
        values.put(MultiValuedAttribute.PHONE_NUMBERS, phones);
        return new UserProfile(before.active(), before.texts(), values);
    }

    private static UserProfile with(UserProfile before, UserAttribute attribute, String text) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        texts.putAll(before.texts());
        texts.put(attribute, text);
        return new UserProfile(before.active(), texts, before.values());
    }

    private User create(String tenant, String userName) {
        return userWriter.create(tenant, OKTA, Role.LEARNER, profile(userName));
    }

    private static UserProfile profile(String userName) {
        return TestOrganization.named(userName);
    }

    private String tenant() {
        return admin().organization().id();
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup);
    }
}
