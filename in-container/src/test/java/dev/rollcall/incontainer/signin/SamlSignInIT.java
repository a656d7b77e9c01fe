package dev.rollcall.incontainer.signin;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.incontainer.Parallel;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.organization.Organization;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.policy.JustInTime;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.SessionLimits;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.session.SamlSessions;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.setup.OrganizationSetup;
import dev.rollcall.sso.SamlRefusal;
import dev.rollcall.sso.SamlSignInOutcome;
import dev.rollcall.sso.SamlSignIns;
import dev.rollcall.sso.VerifiedIdentity;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SamlSignInIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private SamlSignIns signIns;

    @EJB
    private SignInPolicies policies;

    @EJB
    private ScimSettings scim;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @EJB
    private WebSessions sessions;

    @EJB
    private SamlSessions samlSessions;

    @EJB
    private OktaConnection connection;

    @EJB
    private Activities activities;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void aPersonIsFoundByUserNameInAnyCaseAndOnlyInTheirOwnOrganization() {
        Organization here = organization();
        Organization elsewhere = organization();
        User ada = provision(here, "Ada@Corp.Example", "00u1");

        var accepted = accepted(here, "ADA@corp.example");

        assertThat(accepted.signedIn().personId()).isEqualTo(ada.id());
        assertThat(accepted.created()).isFalse();
        assertThat(sessions.find(accepted.token())).contains(accepted.signedIn());
        assertThat(refused(elsewhere, "ada@corp.example").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        assertThat(refused(here, "00u1").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
    }

    @Test
    void aNameIdThatOnlyFoldsLikeAUserNameIsNotItsPerson() {
        Organization here = organization();
        provision(here, "admin@corp.test", null);
        provision(here, "strasse", null);

        assertThat(refused(here, "admın@corp.test").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        assertThat(refused(here, "straße").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);
        assertThat(refused(here, "admın@corp.test").refusal()).isEqualTo(SamlRefusal.NAME_TAKEN);
    }

    @Test
    void aNameIdIsNobodysEmailAddress() {
        Organization here = organization();
        userWriter.create(
                here.id(),
                OKTA,
                Role.LEARNER,
                new UserProfile(
                        true,
                        Map.of(UserAttribute.USER_NAME, "grace"),
                        Map.of(
                                MultiValuedAttribute.EMAILS,
                                List.of(MultiValue.of("grace@corp.example", "work", true)))));

        assertThat(refused(here, "grace@corp.example").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
    }

    @Test
    void byTheOtherRuleAPersonIsFoundByExternalIdLetterByLetter() {
        Organization here = organization();
        User ada = provision(here, "ada", "00uA");
        rule(here, NameIdRule.EXTERNAL_ID, JustInTime.OFF);

        assertThat(accepted(here, "00uA").signedIn().personId()).isEqualTo(ada.id());
        assertThat(refused(here, "00ua").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        assertThat(refused(here, "ada").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
    }

    @Test
    void aNameInAnotherWidthIsTheSameNameAndOneWithHiddenCharactersIsNot() {
        Organization here = organization();
        User ada = provision(here, "ada@corp.test", null);

        assertThat(accepted(here, "\uFF21da\uFF20corp.test").signedIn().personId())
                .isEqualTo(ada.id());
        for (String other :
                List.of("ad\u00ADa@corp.test", "ada@corp.test\u200B", " ada@corp.test", "ada@corp.test\u3000")) {
            assertThat(refused(here, other).refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        }
        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);
        assertThat(refused(here, "ad\u00ADa@corp.test").refusal()).isEqualTo(SamlRefusal.NAME_TAKEN);
        userDeletion.delete(here.id(), ada.id(), OKTA, VersionCondition.ANY);
        assertThat(refused(here, "\uFF21da@corp.test").refusal()).isEqualTo(SamlRefusal.DELETED_PERSON);
    }

    @Test
    void twoWhoHadOneNameBeforeNamesWereComparedSoAreToldApartByTheirLettersOrNotAtAll() throws Exception {
        Organization here = organization();
        User ada = provision(here, "ada", null);
        User wide = provision(here, "other", null);
        sameName(wide, "\uFF21da");

        assertThat(accepted(here, "ADA").signedIn().personId()).isEqualTo(ada.id());
        assertThat(accepted(here, "\uFF41da").signedIn().personId()).isEqualTo(wide.id());
        assertThat(refused(here, "ad\uFF41").refusal()).isEqualTo(SamlRefusal.AMBIGUOUS_NAME_ID);

        userWriter.update(here.id(), wide.id(), OKTA, before -> profile("\uFF21da", "00u1"));
        userDeletion.delete(here.id(), ada.id(), OKTA, VersionCondition.ANY);
        assertThat(accepted(here, "ada").signedIn().personId()).isEqualTo(wide.id());
        assertThatThrownBy(() -> provision(here, "ada", null)).isInstanceOf(NotUniqueException.class);
    }

    /** Gives a person a name as a migration leaves it that finds it taken. */
    private void sameName(User person, String name) throws Exception {
        try (var database = dataSource.getConnection();
                var write = database.prepareStatement(
                        "update person set user_name = ?, user_name_key = ?, user_name_claim = ? where id = ?")) {
            write.setString(1, name);
            write.setString(2, NameKey.of(name));
            write.setString(3, NameKey.of(name) + "\u0001" + person.id());
            write.setString(4, person.id());
            write.executeUpdate();
        }
    }

    @Test
    void anExternalIdOfSeveralPeopleSignsNobodyInAlsoWhereOneOfThemIsDeactivated() {
        Organization here = organization();
        User smith = provision(here, "john.smith@one.test", "john.smith");
        User other = provision(here, "john.smith@two.test", "john.smith");
        rule(here, NameIdRule.EXTERNAL_ID, JustInTime.ALWAYS);

        var refused = refused(here, "john.smith");
        assertThat(refused.refusal()).isEqualTo(SamlRefusal.AMBIGUOUS_NAME_ID);
        assertThat(refused.personId()).isNull();
        assertThat(signIns.rehearse(here, VerifiedIdentity.of(subject("john.smith", null), "A", "B")))
                .isInstanceOf(SamlSignInOutcome.Refused.class);
        userWriter.update(here.id(), other.id(), OKTA, before -> before.withActive(false));
        assertThat(refused(here, "john.smith").refusal()).isEqualTo(SamlRefusal.AMBIGUOUS_NAME_ID);

        userDeletion.delete(here.id(), other.id(), OKTA, VersionCondition.ANY);
        assertThat(accepted(here, "john.smith").signedIn().personId()).isEqualTo(smith.id());
    }

    @Test
    void aFirstSignInByExternalIdInSeveralWindowsAtOnceMakesOnePersonWhateverTheUserNamesAre() throws Exception {
        Organization here = organization();
        rule(here, NameIdRule.EXTERNAL_ID, JustInTime.ALWAYS);

        List<SamlSignInOutcome> outcomes = Parallel.run(
                4,
                n -> signIns.signIn(
                        here,
                        new VerifiedIdentity(
                                subject("00uNew", "s" + n), null, null, "new" + n, null, List.of(), null)));

        assertThat(outcomes)
                .filteredOn(outcome -> ((SamlSignInOutcome.Accepted) outcome).created())
                .hasSize(1);
    }

    @Test
    void unknownDeactivatedAndDeletedPeopleAreRefusedForThat() {
        Organization here = organization();
        User off = provision(here, "off", null);
        userWriter.update(here.id(), off.id(), OKTA, before -> before.withActive(false));
        User gone = provision(here, "Gone", null);
        userDeletion.delete(here.id(), gone.id(), OKTA, VersionCondition.ANY);

        assertThat(refused(here, "nobody")).isEqualTo(new SamlSignInOutcome.Refused(SamlRefusal.UNKNOWN_PERSON));
        assertThat(refused(here, "off").refusal()).isEqualTo(SamlRefusal.DEACTIVATED_PERSON);
        assertThat(refused(here, "off").personId()).isEqualTo(off.id());
        assertThat(refused(here, "gone").refusal()).isEqualTo(SamlRefusal.DELETED_PERSON);
        assertThat(refused(here, " ").refusal()).isEqualTo(SamlRefusal.UNUSABLE_NAME_ID);
        assertThat(refused(here, "x".repeat(1025)).refusal()).isEqualTo(SamlRefusal.UNUSABLE_NAME_ID);
    }

    @Test
    void namesFollowTheAssertionAndAreWrittenOnlyWhenTheyDiffer() {
        Organization here = organization();
        User ada = provision(here, "ada", null);

        signIns.signIn(here, VerifiedIdentity.of(subject("ada", "s1"), "Ada", "Lovelace"));
        User once = users.find(here.id(), ada.id()).orElseThrow();
        signIns.signIn(here, VerifiedIdentity.of(subject("ada", "s2"), "Ada", "Lovelace"));
        User twice = users.find(here.id(), ada.id()).orElseThrow();

        assertThat(once.profile().text(UserAttribute.FAMILY_NAME)).isEqualTo("Lovelace");
        assertThat(twice.version()).isEqualTo(once.version()).isEqualTo(ada.version() + 1);
        List<ActivityEntry> rows = activities.list(here.id(), ActivityFilter.about(ada.id()), null, 10);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).actor()).isEqualTo("Single sign-on");
        assertThat(rows.get(0).detail()).isEqualTo("Changed name.familyName, name.givenName");
    }

    @Test
    void aPersonIsMadeJustInTimeAsALearnerOrByRolesAndNeverAsAPrimaryAdmin() {
        Organization here = organization();
        rule(here, NameIdRule.USER_NAME, JustInTime.WITHOUT_SCIM);

        assertThat(made(here, "plain").role()).isEqualTo(Role.LEARNER);
        assertThat(made(here, "teacher", "Instructor").role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(made(here, "chief", "PRIMARY_ADMIN", "primary admin").role()).isEqualTo(Role.LEARNER);
        User plain = users.find(here.id(), made(here, "another").personId()).orElseThrow();
        assertThat(plain.source()).isEqualTo(Source.PROVIDER);
        assertThat(activities
                        .list(here.id(), ActivityFilter.about(plain.id()), null, 1)
                        .get(0)
                        .detail())
                .isEqualTo("Created");
        assertThat(accepted(here, "ANOTHER").created()).isFalse();
    }

    @Test
    void aRehearsalSaysWhatWouldHappenAndDoesNothing() {
        Organization here = organization();
        User ada = provision(here, "ada", null);
        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);

        assertThat(signIns.rehearse(here, VerifiedIdentity.of(subject("ada", null), "A", "B")))
                .isEqualTo(new SamlSignInOutcome.Rehearsed(ada.id(), "ada"));
        assertThat(signIns.rehearse(here, VerifiedIdentity.of(subject("grace", null), "A", "B")))
                .isEqualTo(new SamlSignInOutcome.Rehearsed(null, "grace"));

        rule(here, NameIdRule.USER_NAME, JustInTime.OFF);
        assertThat(refused(here, "grace").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);
        assertThat(samlSessions.end(here.id(), "ada", List.of())).isZero();
    }

    @Test
    void nobodyIsMadeWhileScimIsOnUnlessAnAdminWantsBoth() {
        SignedIn admin = admin(null);
        Organization here = admin.organization();
        rule(here, NameIdRule.USER_NAME, JustInTime.WITHOUT_SCIM);
        scim.enable(admin, true);
        assertThat(refused(here, "new").refusal()).isEqualTo(SamlRefusal.UNKNOWN_PERSON);

        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);

        assertThat(accepted(here, "new").created()).isTrue();
    }

    @Test
    void whoWasDeletedIsNotMadeAgainAndWhoCannotBeMadeIsToldWhy() {
        Organization here = organization();
        User gone = provision(here, "gone", "00uGone");
        userDeletion.delete(here.id(), gone.id(), OKTA, VersionCondition.ANY);
        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);
        assertThat(refused(here, "GONE").refusal()).isEqualTo(SamlRefusal.DELETED_PERSON);
        assertThat(refused(here, "x".repeat(400)).refusal()).isEqualTo(SamlRefusal.UNUSABLE_ATTRIBUTES);
        var changing = new SamlSubject("x1", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient", null, null, null);
        assertThat(((SamlSignInOutcome.Refused) signIns.signIn(here, VerifiedIdentity.of(changing, "A", "B")))
                        .refusal())
                .isEqualTo(SamlRefusal.TRANSIENT_NAME_ID);

        rule(here, NameIdRule.EXTERNAL_ID, JustInTime.ALWAYS);
        provision(here, "taken", "00u1");

        assertThat(refused(here, "00uGone").refusal()).isEqualTo(SamlRefusal.DELETED_PERSON);
        User goneToo = provision(here, "goneToo", null);
        userDeletion.delete(here.id(), goneToo.id(), OKTA, VersionCondition.ANY);
        var again = new VerifiedIdentity(subject("00u4", "s"), null, null, "GoneToo", null, List.of(), null);
        assertThat(((SamlSignInOutcome.Refused) signIns.signIn(here, again)).refusal())
                .isEqualTo(SamlRefusal.DELETED_PERSON);
        assertThat(refused(here, "00u2").refusal()).isEqualTo(SamlRefusal.MISSING_USER_NAME);
        var second = new VerifiedIdentity(subject("00u3", "s"), null, null, "TAKEN", null, List.of(), null);
        assertThat(((SamlSignInOutcome.Refused) signIns.signIn(here, second)).refusal())
                .isEqualTo(SamlRefusal.NAME_TAKEN);
    }

    @Test
    void aFirstSignInInSeveralWindowsAtOnceMakesOnePerson() throws Exception {
        Organization here = organization();
        rule(here, NameIdRule.USER_NAME, JustInTime.ALWAYS);

        List<SamlSignInOutcome> outcomes = Parallel.run(
                4, n -> signIns.signIn(here, VerifiedIdentity.of(subject("new", "s" + n), "Ada", "Lovelace")));

        assertThat(outcomes)
                .extracting(outcome ->
                        ((SamlSignInOutcome.Accepted) outcome).signedIn().personId())
                .hasSize(4)
                .containsOnly(((SamlSignInOutcome.Accepted) outcomes.get(0))
                        .signedIn()
                        .personId());
        assertThat(outcomes)
                .filteredOn(outcome -> ((SamlSignInOutcome.Accepted) outcome).created())
                .hasSize(1);
    }

    @Test
    void deactivationDeletionAndALowerRoleEndTheSessionAtOnceAndForGood() {
        Organization here = organization();
        User off = provision(here, "off", null);
        User gone = provision(here, "gone", null);
        User teacher = userWriter.create(here.id(), OKTA, Role.LEARNER, profile("teacher", null, "Admin"));
        String offToken = accepted(here, "off").token();
        String goneToken = accepted(here, "gone").token();
        String teacherToken = accepted(here, "teacher").token();
        assertThat(sessions.find(teacherToken).orElseThrow().role()).isEqualTo(Role.ADMIN);

        userWriter.update(here.id(), off.id(), OKTA, before -> before.withActive(false));
        userDeletion.delete(here.id(), gone.id(), OKTA, VersionCondition.ANY);
        userWriter.update(here.id(), teacher.id(), OKTA, before -> profile("teacher", null, "Instructor"));

        assertThat(sessions.find(offToken)).isEmpty();
        assertThat(samlSessions.find(offToken)).isEmpty();
        assertThat(sessions.find(goneToken)).isEmpty();
        assertThat(samlSessions.find(goneToken)).isEmpty();
        assertThat(sessions.find(teacherToken)).isEmpty();
        userWriter.update(here.id(), off.id(), OKTA, before -> before.withActive(true));
        assertThat(sessions.find(offToken)).isEmpty();
    }

    @Test
    void aSignInThatRacesWithADeactivationLeavesNoSession() throws Exception {
        Organization here = organization();
        User ada = provision(here, "ada", null);

        List<Object> results = Parallel.run(
                8,
                n -> n == 4
                        ? userWriter.update(here.id(), ada.id(), OKTA, before -> before.withActive(false))
                        : signIns.signIn(here, VerifiedIdentity.of(subject("ada", "s" + n), null, null)));

        assertThat(results).hasSize(8);
        userWriter.update(here.id(), ada.id(), OKTA, before -> before.withActive(true));
        assertThat(results)
                .filteredOn(SamlSignInOutcome.Accepted.class::isInstance)
                .allSatisfy(result -> assertThat(sessions.find(((SamlSignInOutcome.Accepted) result).token()))
                        .isEmpty());
    }

    @Test
    void singleLogoutEndsTheSessionsOfTheNameAndIndex() {
        Organization here = organization();
        Organization elsewhere = organization();
        provision(here, "ada", null);
        provision(elsewhere, "ada", null);
        String one = accepted(here, "ada", "s1").token();
        String two = accepted(here, "ada", "s2").token();
        String none = accepted(here, "ada", null).token();
        String other = accepted(elsewhere, "ada", "s1").token();
        assertThat(samlSessions.find(one)).contains(subject("ada", "s1"));

        assertThat(samlSessions.end(here.id(), "Ada", List.of())).isZero();
        assertThat(samlSessions.end(here.id(), "ada", List.of("s1", "s9"))).isEqualTo(2);

        assertThat(sessions.find(one)).isEmpty();
        assertThat(sessions.find(none)).isEmpty();
        assertThat(sessions.find(two)).isPresent();
        assertThat(sessions.find(other)).isPresent();
        assertThat(samlSessions.end(here.id(), "ada", List.of())).isEqualTo(1);
        assertThat(sessions.find(two)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void withoutItsIdentityProviderAnOrganizationHasNoSessionsThatItOpened() {
        Organization here = organization("the admin can still sign in");
        Organization elsewhere = organization();
        User ada = provision(here, "ada", null);
        provision(elsewhere, "ada", null);
        String bySaml = accepted(here, "ada").token();
        String byPassword = sessions.open(here.id(), ada.id());
        String other = accepted(elsewhere, "ada").token();

        connection.disconnect(new SignedIn(here, ada.id(), "ada", "Ada", Role.PRIMARY_ADMIN));

        assertThat(sessions.find(bySaml)).isEmpty();
        assertThat(sessions.find(byPassword)).isPresent();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void aSessionEndsUnusedAtItsAbsoluteLimitAndAtTheEndThatTheAssertionSets() throws Exception {
        Organization here = organization();
        provision(here, "ada", null);
        String unused = accepted(here, "ada").token();
        String used = accepted(here, "ada").token();
        var past = new VerifiedIdentity(
                subject("ada", "s"),
                null,
                null,
                null,
                null,
                List.of(),
                Instant.now().minusSeconds(1));
        String ended = ((SamlSignInOutcome.Accepted) signIns.signIn(here, past)).token();
        assertThat(sessions.find(ended)).isEmpty();
        assertThat(sessions.find(unused)).isPresent();

        age(here, Duration.ofMinutes(119));
        assertThat(sessions.find(used)).isPresent();
        age(here, Duration.ofMinutes(2));
        assertThat(sessions.find(unused)).isEmpty();
        assertThat(sessions.find(used)).isPresent();

        limits(here, SessionLimits.ofMinutes(60, 60));
        assertThat(sessions.find(used)).isEmpty();
    }

    /** Makes the organization's sessions older. */
    private void age(Organization organization, Duration by) throws Exception {
        try (var database = dataSource.getConnection();
                var read = database.prepareStatement(
                        "select token_hash, created_at, last_seen_at from web_session where tenant_id = ?");
                var write = database.prepareStatement(
                        "update web_session set created_at = ?, last_seen_at = ? where tenant_id = ? and"
                                + " token_hash = ?")) {
            read.setString(1, organization.id());
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    write.setObject(
                            1,
                            earlier(
                                    rows.getObject(2, java.time.OffsetDateTime.class)
                                            .toInstant(),
                                    by));
                    write.setObject(
                            2,
                            earlier(
                                    rows.getObject(3, java.time.OffsetDateTime.class)
                                            .toInstant(),
                                    by));
                    write.setString(3, organization.id());
                    write.setString(4, rows.getString(1));
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
    }

    private static java.time.OffsetDateTime earlier(Instant time, Duration by) {
        return time.minus(by).atOffset(ZoneOffset.UTC);
    }

    private void limits(Organization here, SessionLimits others) {
        policies.change(
                here.id(),
                "test",
                new SignInPolicy(
                        true,
                        false,
                        JustInTime.OFF,
                        false,
                        false,
                        NameIdRule.USER_NAME,
                        false,
                        SignInPolicy.DEFAULT.adminLimits(),
                        others));
    }

    private void rule(Organization here, NameIdRule rule, JustInTime justInTime) {
        policies.change(
                here.id(),
                "test",
                new SignInPolicy(
                        true,
                        false,
                        justInTime,
                        false,
                        false,
                        rule,
                        false,
                        SignInPolicy.DEFAULT.adminLimits(),
                        SignInPolicy.DEFAULT.otherLimits()));
    }

    private SignedIn made(Organization here, String nameId, String... roles) {
        var identity = new VerifiedIdentity(subject(nameId, "s"), "A", "B", null, null, List.of(roles), null);
        var accepted = (SamlSignInOutcome.Accepted) signIns.signIn(here, identity);
        assertThat(accepted.created()).isTrue();
        return accepted.signedIn();
    }

    private SamlSignInOutcome.Accepted accepted(Organization here, String nameId) {
        return accepted(here, nameId, "s");
    }

    private SamlSignInOutcome.Accepted accepted(Organization here, String nameId, String sessionIndex) {
        return (SamlSignInOutcome.Accepted)
                signIns.signIn(here, VerifiedIdentity.of(subject(nameId, sessionIndex), null, null));
    }

    private SamlSignInOutcome.Refused refused(Organization here, String nameId) {
        return (SamlSignInOutcome.Refused) signIns.signIn(here, VerifiedIdentity.of(subject(nameId, "s"), "A", "B"));
    }

    private static SamlSubject subject(String nameId, String sessionIndex) {
        return new SamlSubject(nameId, null, null, null, sessionIndex);
    }

    private User provision(Organization here, String userName, String externalId) {
        return userWriter.create(here.id(), OKTA, Role.LEARNER, profile(userName, externalId));
    }

    private static UserProfile profile(String userName, String externalId, String... roles) {
        return new UserProfile(
                true,
                externalId == null
                        ? Map.of(UserAttribute.USER_NAME, userName)
                        : Map.of(UserAttribute.USER_NAME, userName, UserAttribute.EXTERNAL_ID, externalId),
                Map.of(
                        MultiValuedAttribute.ROLES,
                        java.util.stream.Stream.of(roles)
                                .map(role -> MultiValue.of(role, null, false))
                                .toList()));
    }

    private Organization organization() {
        return organization(null);
    }

    private Organization organization(@Nullable String adminPassword) {
        return admin(adminPassword).organization();
    }

    private SignedIn admin(@Nullable String password) {
        return TestOrganization.admin(setup, password);
    }
}
