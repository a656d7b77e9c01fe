package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Result;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.ejb.EJB;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RoleFromOktaIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private WebSessions sessions;

    @EJB
    private Activities activities;

    @Test
    void aPersonsRoleFollowsRolesFromTheirCreationOn() {
        String tenant = admin().organization().id();
        User person = userWriter.create(tenant, OKTA, Role.LEARNER, roles("ada", "Instructor"));

        assertThat(person.role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(latest(tenant, person).detail()).isEqualTo("Created; role Instructor");
        assertThat(set(tenant, person, "Learner", "Admin").role()).isEqualTo(Role.ADMIN);
        assertThat(latest(tenant, person).detail()).isEqualTo("Changed roles; role Admin");
        assertThat(set(tenant, person, "Chess").role()).isEqualTo(Role.LEARNER);
        assertThat(latest(tenant, person).detail()).isEqualTo("Changed roles; role Learner");
        assertThat(set(tenant, person).role()).isEqualTo(Role.LEARNER);
        assertThat(users.find(tenant, person.id()).orElseThrow().role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void aRoleGivenByHandStaysUntilOktaNamesAnother() {
        String tenant = admin().organization().id();
        User person = userWriter.create(tenant, Actor.person("admin"), Role.ADMIN, roles("ada", "Instructor"));
        assertThat(person.role()).isEqualTo(Role.ADMIN);

        userWriter.update(tenant, person.id(), OKTA, before -> before.withActive(false));
        assertThat(users.find(tenant, person.id()).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(set(tenant, person).role()).isEqualTo(Role.ADMIN);
        assertThat(set(tenant, person, "instructor").role()).isEqualTo(Role.INSTRUCTOR);
    }

    @Test
    void anAdminsOwnWriteOfRolesGivesNothing() {
        String tenant = admin().organization().id();
        User person = userWriter.create(tenant, OKTA, Role.LEARNER, roles("ada"));

        User after = userWriter.update(tenant, person.id(), Actor.person("admin"), before -> roles("ada", "Admin"));

        assertThat(after.role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void aPrimaryAdminIsUntouchedAndTheActivityWarns() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String token = sessions.open(tenant, admin.personId());
        User before = users.find(tenant, admin.personId()).orElseThrow();

        assertThat(set(tenant, before, "Learner").role()).isEqualTo(Role.PRIMARY_ADMIN);

        assertThat(sessions.find(token)).isPresent();
        ActivityEntry entry = latest(tenant, before);
        assertThat(entry.result()).isEqualTo(Result.WARNING);
        assertThat(entry.detail()).contains("stays Primary Admin");
    }

    @Test
    void primaryAdminIsNotGivenAndTheActivityWarns() {
        String tenant = admin().organization().id();
        User person = userWriter.create(tenant, OKTA, Role.LEARNER, roles("ada", "PRIMARY_ADMIN"));

        assertThat(person.role()).isEqualTo(Role.LEARNER);
        assertThat(latest(tenant, person).result()).isEqualTo(Result.WARNING);
        assertThat(latest(tenant, person).detail()).startsWith("Created. SCIM does not give the role Primary Admin");
    }

    @Test
    void aSessionEndsInTheSameMomentThatItsPersonIsNoLongerAnAdmin() {
        String tenant = admin().organization().id();
        User person = userWriter.create(tenant, OKTA, Role.LEARNER, roles("ada", "Admin"));
        String token = sessions.open(tenant, person.id());
        set(tenant, person, "Admin", "Chess");
        assertThat(sessions.find(token)).isPresent();

        set(tenant, person, "Instructor");

        assertThat(sessions.find(token)).isEmpty();
        set(tenant, person, "Admin");
        assertThat(sessions.find(token)).isEmpty();
    }

    private User set(String tenant, User person, String... roles) {
        return userWriter.update(tenant, person.id(), OKTA, before -> withRoles(before, roles));
    }

    // As Okta does: it sends the rest of the person as it is.
    private static UserProfile withRoles(UserProfile before, String... roles) {
        var values = new HashMap<>(before.values());
        values.put(MultiValuedAttribute.ROLES, roles(before.userName(), roles).values(MultiValuedAttribute.ROLES));
        return new UserProfile(before.active(), before.texts(), values);
    }

    private ActivityEntry latest(String tenant, User person) {
        return activities
                .list(tenant, ActivityFilter.about(person.id()), null, 1)
                .get(0);
    }

    private static UserProfile roles(String userName, String... roles) {
        return new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, userName),
                Map.of(
                        MultiValuedAttribute.ROLES,
                        Stream.of(roles)
                                .map(role -> MultiValue.of(role, null, false))
                                .toList()));
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup);
    }
}
