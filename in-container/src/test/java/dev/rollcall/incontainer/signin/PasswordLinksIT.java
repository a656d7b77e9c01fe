package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.link.PasswordLink;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.session.password.SignIns;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links that set a password: for whom there are some, and what ends them. */
@ExtendWith(ArquillianExtension.class)
class PasswordLinksIT {
    private static final String NEW = "quiet lanterns over seven rivers";

    @EJB
    private OrganizationSetup setup;

    @EJB
    private UserWriter userWriter;

    @EJB
    private SignIns signIns;

    @EJB
    private SignInPolicies policies;

    @EJB
    private PasswordLinks links;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private SignedIn admin;
    private User grace;

    @BeforeEach
    void open() {
        admin = TestOrganization.admin(setup);
        grace = add("grace", Role.ADMIN);
    }

    private User add(String name, Role role) {
        return userWriter.create(tenant(), Actor.system(), role, TestOrganization.named(name));
    }

    private String tenant() {
        return admin.organization().id();
    }

    private void assertOver(PasswordLink link) {
        assertThat(links.find(link.slug(), link.token())).isEmpty();
        assertThatThrownBy(() -> links.use(link.slug(), link.token(), NEW)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void itCountsForAnHourAndTheDatabaseDoesNotHaveIt() throws Exception {
        PasswordLink link = links.make(admin, grace.id());
        assertThat(links.find(link.slug(), link.token()).orElseThrow().userName())
                .isEqualTo("grace");
        try (var database = dataSource.getConnection();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select token_hash from password_link")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).isNotEqualTo(link.token());
            }
        }

        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(
                        "update password_link set expires_at = expires_at - interval '1' hour where person_id = ?")) {
            statement.setString(1, grace.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        assertOver(link);
    }

    @Test
    void itIsOfItsOrganizationOnly() {
        PasswordLink link = links.make(admin, grace.id());
        SignedIn other = TestOrganization.admin(setup);

        assertThat(links.find(other.organization().slug(), link.token())).isEmpty();
        assertThatThrownBy(() -> links.make(other, grace.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPasswordThatIsSetOtherwiseEndsIt() {
        PasswordLink link = links.make(admin, grace.id());

        signIns.setPassword(admin.organization(), grace, NEW);

        assertOver(link);
    }

    @Test
    void aPasswordThatCannotBeUsedLeavesIt() {
        PasswordLink link = links.make(admin, grace.id());

        assertThatThrownBy(() -> links.use(link.slug(), link.token(), "short"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("12 characters");

        assertThat(links.use(link.slug(), link.token(), NEW).personId()).isEqualTo(grace.id());
        assertOver(link);
    }

    @Test
    void whoIsDeactivatedMeanwhileSetsNone() {
        PasswordLink link = links.make(admin, grace.id());
        userWriter.update(tenant(), grace.id(), Actor.system(), before -> before.withActive(false));

        assertThatThrownBy(() -> links.use(link.slug(), link.token(), NEW))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is deactivated");
        assertThatThrownBy(() -> links.make(admin, grace.id())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whereSingleSignOnIsRequiredItIsForPrimaryAdmins() {
        PasswordLink link = links.make(admin, grace.id());
        User primary = add("primary", Role.PRIMARY_ADMIN);
        SignInPolicy now = policies.find(tenant());
        policies.change(
                tenant(),
                "test",
                new SignInPolicy(
                        now.idpInitiated(),
                        now.answersTakenUnasked(),
                        now.justInTime(),
                        true,
                        now.secondFactorRequired(),
                        now.nameIdRule(),
                        now.sha1Allowed(),
                        now.adminLimits(),
                        now.otherLimits()));

        assertThatThrownBy(() -> links.use(link.slug(), link.token(), NEW))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Single sign-on is required");
        assertThat(links.make(admin, primary.id()).userName()).isEqualTo("primary");
    }

    @Test
    void onlyAPrimaryAdminMakesOneAndForSomebodyElse() {
        var plain = new SignedIn(admin.organization(), "x", "x", "x", Role.ADMIN);
        assertThatThrownBy(() -> links.make(plain, grace.id())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> links.make(admin, admin.personId()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("for somebody else");
        assertThatThrownBy(() -> links.make(admin, add("emmy", Role.LEARNER).id()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(links.makeForOperator(admin.organization().slug(), "ADMIN@corp.example", false)
                        .userName())
                .isEqualTo("admin@corp.example");
    }
}
