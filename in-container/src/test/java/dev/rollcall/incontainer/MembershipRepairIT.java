package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.administration.MembershipRepair;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.PassingFailure;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What changes while an admin puts a person back into groups is neither overlooked nor told as done. */
@ExtendWith(ArquillianExtension.class)
class MembershipRepairIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private UserWriter userWriter;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupDeletion groupDeletion;

    @EJB
    private MembershipRepair repair;

    @EJB
    private Activities activities;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private SignedIn admin;
    private String tenant;
    private String person;
    private String group;
    private String entry;

    /** Somebody has left a group since an entry of their history. */
    @BeforeEach
    void leave() {
        admin = TestOrganization.admin(setup);
        tenant = admin.organization().id();
        person = userWriter
                .create(tenant, OKTA, Role.LEARNER, TestOrganization.named("ada"))
                .id();
        group = groupWriter
                .create(tenant, OKTA, "Maths", null, Set.of(person))
                .group()
                .id();
        userWriter.update(tenant, person, OKTA, profile -> profile.withActive(false));
        entry = activities
                .list(tenant, ActivityFilter.about(person), null, 1)
                .get(0)
                .id();
        change(new GroupChange.RemoveMembers(Set.of(person)));
    }

    private void change(GroupChange step) {
        groupWriter.update(tenant, group, OKTA, VersionCondition.ANY, List.of(step));
    }

    private long version() {
        return repair.preview(admin, person, entry, Instant.EPOCH).orElseThrow().version();
    }

    private int restore(long version) {
        return repair.restore(admin, person, entry, Instant.EPOCH, version);
    }

    @Test
    void whatIsDoneIsCounted() {
        assertThat(restore(version())).isEqualTo(1);
    }

    @Test
    void aGroupThatEndsMeanwhileIsAChange() throws Exception {
        isRefusedAfter(() -> groupDeletion.delete(tenant, group, OKTA, VersionCondition.ANY));
    }

    @Test
    void whoIsBackMeanwhileIsNotToldToBePutBack() throws Exception {
        isRefusedAfter(() -> change(new GroupChange.AddMembers(Set.of(person))));

        assertThat(activities.list(tenant, ActivityFilter.about(group), null, 9))
                .extracting(ActivityEntry::detail)
                .noneMatch(detail -> String.valueOf(detail).contains("back as at"));
    }

    @Test
    @DisabledIfSystemProperty(named = "rollcall.test.database", matches = "h2", disabledReason = "Nobody waits to read")
    @DisplayName("what is remembered of a long time may take five seconds to read; then it is given up")
    void theLookIntoThePastHasAnEnd() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        transaction.begin();
        try {
            new HeldLocks(dataSource).hold("group_member_change");
            Future<Long> seen = pool.submit(this::version);

            // Whoever waits for a table is told so after 20 seconds, with another state.
            assertThatThrownBy(seen::get)
                    .satisfies(
                            failure -> assertThat(PassingFailure.isIn(failure)).isTrue())
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasFieldOrPropertyWithValue("SQLState", "57014");
        } finally {
            transaction.rollback();
            pool.shutdown();
        }
    }

    /** The restore has read what the other has not written yet, and waits for the group that the other holds. */
    private void isRefusedAfter(Runnable other) throws Exception {
        long version = version();
        var waiting = new HeldLocks(dataSource);
        var pool = Executors.newSingleThreadExecutor();
        try {
            transaction.begin();
            Future<Integer> restored;
            try {
                other.run();
                restored = pool.submit(() -> restore(version));
                waiting.untilSomebodyWaits();
            } finally {
                transaction.commit();
            }
            assertThatThrownBy(restored::get)
                    .hasCauseInstanceOf(ConflictException.class)
                    .hasMessageContaining("changed while you were reading");
        } finally {
            pool.shutdown();
        }
    }
}
