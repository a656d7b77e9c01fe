package dev.rollcall.incontainer.sql;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.Criterion;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits in a transaction to be sent is kept with all of it, or not at all. */
@ExtendWith(ArquillianExtension.class)
class WritesTogetherIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private Activities activities;

    @Inject
    private Sql sql;

    @Resource
    private UserTransaction transaction;

    private String tenant;

    @BeforeEach
    void open() {
        tenant = TestOrganization.tenant(setup);
    }

    @Test
    void whatStillWaitsAtTheEndIsAnErrorAndNothingIsKept() throws Exception {
        transaction.begin();
        String id = create("ada").id();
        sql.of("delete from activity where tenant_id = :tenant")
                .with("tenant", tenant)
                .later();

        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
        assertThat(users.find(tenant, id)).isEmpty();
    }

    @Test
    void whatWaitsGoesWithTheActivity() throws Exception {
        transaction.begin();
        sql.of("delete from activity where tenant_id = :tenant")
                .with("tenant", tenant)
                .later();
        record("alone");
        transaction.commit();

        assertThat(details()).containsExactly("alone");
    }

    @Test
    void whatIsRolledBackIsNotWritten() throws Exception {
        transaction.begin();
        record("never");
        transaction.rollback();

        assertThat(details()).doesNotContain("never");
    }

    @Test
    void whatFailsTakesTheRestWithIt() throws Exception {
        transaction.begin();
        String id = create("ada").id();
        sql.of("insert into activity (tenant_id, id) values (:tenant, 'incomplete')")
                .with("tenant", tenant)
                .later();

        assertThatThrownBy(sql::send).isInstanceOf(PersistenceException.class);
        transaction.rollback();
        assertThat(users.find(tenant, id)).isEmpty();
    }

    @Test
    void aRefusedNameTakesTheCounterAndTheActivityWithIt() throws Exception {
        create("ada");

        assertThatThrownBy(() -> create("ada")).hasMessageContaining("already has the userName");
        assertThat(activities.list(tenant, ActivityFilter.ALL, null, 100))
                .filteredOn(
                        entry -> entry.operation() == Operation.CREATE && "ada@example.com".equals(entry.targetName()))
                .hasSize(1);
        assertThat(users.search(tenant, new Criterion.Everything(), 0, 10).total())
                .isEqualTo(2);
    }

    private User create(String name) {
        var profile = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, name + "@example.com", UserAttribute.EXTERNAL_ID, name),
                Map.of());
        return userWriter.create(tenant, OKTA, Role.LEARNER, profile);
    }

    private void record(String detail) {
        activities.record(
                tenant,
                OKTA,
                new ActivityRecord(Operation.UPDATE, TargetType.USER, null, null, Result.SUCCESS, 200, detail));
    }

    private List<String> details() {
        return activities.list(tenant, ActivityFilter.ALL, null, 100).stream()
                .map(entry -> entry.detail())
                .toList();
    }
}
