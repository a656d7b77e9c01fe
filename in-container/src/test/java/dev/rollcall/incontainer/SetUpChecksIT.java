package dev.rollcall.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Actor;
import dev.rollcall.activity.figures.DailyFigures;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.trial.TrialResources;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.provisioning.check.BegunCheck;
import dev.rollcall.provisioning.check.CheckProblem;
import dev.rollcall.provisioning.check.CheckStep;
import dev.rollcall.provisioning.check.CheckedAction;
import dev.rollcall.provisioning.check.CheckedApp;
import dev.rollcall.provisioning.check.SetUpChecks;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A check of the set-up leaves nothing behind, however it ends. */
@ExtendWith(ArquillianExtension.class)
class SetUpChecksIT {
    private static final String URL = "https://learn.example.com/scim/v2/org";

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SetUpChecks checks;

    @EJB
    private SecretKeys keys;

    @EJB
    private UserWriter userWriter;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private DailyFigures figures;

    @Inject
    private RecognizedKeys recognized;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private SignedIn admin;
    private String tenant;

    @BeforeEach
    void open() {
        admin = TestOrganization.admin(setup);
        tenant = admin.organization().id();
    }

    private void makePeopleAndAGroup(BegunCheck check) {
        String userName = TrialResources.userName(check.id(), "own");
        var profile = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, userName),
                Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(userName, "work", true))));
        Actor okta = Actor.key("k", Actor.CHECK);
        String person = userWriter.create(tenant, okta, Role.LEARNER, profile).id();
        groupWriter.create(tenant, okta, TrialResources.groupName(check.id(), "own"), null, Set.of(person));
    }

    private static CheckStep step(@Nullable CheckProblem problem) {
        return new CheckStep(
                CheckedApp.OWN,
                CheckedAction.TEST,
                "GET",
                "/Users?startIndex=1&count=2",
                null,
                200,
                "{}",
                Duration.ofMillis(3),
                problem,
                "");
    }

    private long rows(String table, String condition) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from " + table + " where tenant_id = ? and " + condition)) {
            statement.setString(1, tenant);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void assertNothingIsLeft(BegunCheck check) throws Exception {
        assertThat(rows("person", "1 = 1")).as("only the admin").isEqualTo(1);
        assertThat(rows("person_value", "attribute_value like 'rollcall-check-%'"))
                .isZero();
        assertThat(rows("directory_group", "1 = 1")).isZero();
        assertThat(rows("group_member", "1 = 1")).isZero();
        assertThat(rows("scim_key", "1 = 1")).isZero();
        assertThat(figures.people(tenant).all()).isEqualTo(1);
        assertThat(recognized.recognize(admin.organization().slug(), check.secret(), null))
                .isEmpty();
    }

    @Test
    void itsKeyCountsWhileItIsAtWorkAndIsNoneOfTheOrganizations() throws Exception {
        BegunCheck check = checks.begin(admin, URL);

        assertThat(recognized.recognize(admin.organization().slug(), check.secret(), null))
                .hasValueSatisfying(key -> assertThat(key.isForCheck()).isTrue());
        assertThat(keys.list(tenant)).isEmpty();
        assertThat(check.toString()).doesNotContain(check.secret());
        makePeopleAndAGroup(check);
        checks.end(admin, check);

        assertNothingIsLeft(check);
    }

    @Test
    void whatItSaysIsKept() {
        BegunCheck check = checks.begin(admin, URL);
        assertThat(checks.note(check, 0, step(null))).isTrue();
        assertThat(checks.note(check, 1, step(CheckProblem.REFUSED))).isTrue();

        assertThat(checks.newest(tenant)).hasValueSatisfying(newest -> {
            assertThat(newest.isAtWork(Instant.now())).isTrue();
            assertThat(newest.steps()).extracting(CheckStep::isPassed).containsExactly(true, false);
            assertThat(newest.startedBy()).isEqualTo("admin@corp.example");
            assertThat(newest.url()).isEqualTo(URL);
        });
        checks.end(admin, check);
        assertThat(checks.newest(tenant)).hasValueSatisfying(newest -> {
            assertThat(newest.isAtWork(Instant.now())).isFalse();
            assertThat(newest.isPassed()).isFalse();
        });
    }

    @Test
    void thereIsOneAtATime() {
        BegunCheck check = checks.begin(admin, URL);

        assertThatThrownBy(() -> checks.begin(admin, URL))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("A check is at work already.");
        checks.end(admin, check);
        BegunCheck next = checks.begin(admin, URL);
        assertThat(checks.note(check, 0, step(null)))
                .as("the one before is over")
                .isFalse();
        assertThat(checks.note(next, 0, step(null))).isTrue();
    }

    @Test
    void whatANodeThatEndedHasLeftIsTakenAwayByTheNextCheck() throws Exception {
        BegunCheck left = checks.begin(admin, URL);
        makePeopleAndAGroup(left);
        begunLongAgo(Duration.ofMinutes(3));
        assertThat(checks.newest(tenant)).hasValueSatisfying(newest -> assertThat(newest.isAtWork(Instant.now()))
                .isFalse());

        BegunCheck next = checks.begin(admin, URL);

        assertThat(recognized.recognize(admin.organization().slug(), left.secret(), null))
                .isEmpty();
        checks.end(admin, next);
        assertNothingIsLeft(left);
    }

    @Test
    void orByTheHousekeepingWhichLooksAgainBehindEveryCheck() throws Exception {
        BegunCheck check = checks.begin(admin, URL);
        checks.end(admin, check);
        makePeopleAndAGroup(check);
        assertThat(checks.unswept()).doesNotContain(tenant);

        begunLongAgo(Duration.ofMinutes(6));
        assertThat(checks.unswept()).contains(tenant);
        checks.sweep(tenant);

        assertNothingIsLeft(check);
        assertThat(checks.unswept()).doesNotContain(tenant);
    }

    @Test
    void nobodyNamesAKeyLikeThat() {
        assertThatThrownBy(() -> keys.generate(admin, Actor.CHECK)).isInstanceOf(InvalidValueException.class);
    }

    private void begunLongAgo(Duration ago) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("update set_up_check set started_at = ? where tenant_id = ?")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minus(ago)));
            statement.setString(2, tenant);
            statement.executeUpdate();
        }
    }
}
