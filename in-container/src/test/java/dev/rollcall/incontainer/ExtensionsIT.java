package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.administration.ExtensionAdministration;
import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionColumns;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.directory.extension.SchemaExtensions;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ExtensionsIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @EJB
    private SchemaExtensions extensions;

    @EJB
    private ExtensionAdministration administration;

    @Test
    void onlyAPrimaryAdminChangesExtensions() {
        SignedIn admin = admin();
        var other = new SignedIn(admin.organization(), admin.personId(), "a", "A", Role.ADMIN);

        assertThatThrownBy(() -> administration.register(other, school())).isInstanceOf(NotAllowedException.class);
        assertThat(extensions.list(admin.organization().id())).isEmpty();
    }

    @Test
    void whoChangedWhatIsKept() {
        SignedIn admin = admin();
        String id = administration.register(admin, school()).id();
        extensions.addAttribute(
                admin.organization().id(),
                "Operator",
                id,
                new NewAttribute("level", AttributeType.INTEGER, false, false, ""));

        SchemaExtension school = extensions.list(admin.organization().id()).get(0);
        assertThat(school.updatedBy()).isEqualTo("Operator");
        assertThat(school.attributes())
                .extracting(attribute -> attribute.updatedBy())
                .containsExactly(admin.userName(), "Operator");
    }

    @Test
    void removingAnAttributeTakesItsValuesAndIsAnotherVersionOfThePerson() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        ExtensionAttribute campus = campus(administration.register(admin, school()));
        User ada = userWriter.create(tenant, OKTA, Role.LEARNER, profile("ada", campus, "north"));
        User bob = userWriter.create(tenant, OKTA, Role.LEARNER, profile("bob", campus, "south"));
        userDeletion.delete(tenant, bob.id(), OKTA, VersionCondition.ANY);
        assertThat(extensions.peopleWithAttribute(tenant, campus.id())).isEqualTo(1);

        administration.removeAttribute(admin, campus.id());

        User after = users.find(tenant, ada.id()).orElseThrow();
        assertThat(after.profile().extensions()).isEqualTo(ExtensionValues.NONE);
        assertThat(after.version()).isGreaterThan(ada.version());
        assertThat(extensions.list(tenant).get(0).attributes()).isEmpty();
    }

    @Test
    void aValueOfAnAttributeThatIsGoneMeanwhileIsAConflictAndWritesNothing() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        ExtensionAttribute campus = campus(administration.register(admin, school()));
        administration.removeAttribute(admin, campus.id());

        assertThatThrownBy(() -> userWriter.create(tenant, OKTA, Role.LEARNER, profile("ada", campus, "north")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("custom attributes were changed");

        assertThat(users.search(tenant, new Criterion.Everything(), 0, 10).total())
                .isEqualTo(1);
    }

    @Test
    void anotherOrganizationsExtensionIsNotFound() {
        SignedIn mine = admin();
        SignedIn theirs = admin();
        SchemaExtension school = administration.register(theirs, school());

        assertThatThrownBy(() -> administration.remove(mine, school.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        administration.removeAttribute(mine, campus(school).id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> administration.describe(mine, school.id(), "x", "x"))
                .isInstanceOf(NotFoundException.class);
        assertThat(extensions.list(theirs.organization().id())).containsExactly(school);
    }

    @Test
    void peopleAreFoundByTheirValues() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        ExtensionAttribute campus = campus(administration.register(admin, school()));
        User ada = userWriter.create(tenant, OKTA, Role.LEARNER, profile("ada", campus, "North"));
        userWriter.create(tenant, OKTA, Role.LEARNER, profile("bob", campus, "South"));
        var column = ExtensionColumns.of(campus);

        var north = ExtensionColumns.having(campus, new Criterion.Comparison(column, Operator.EQ, "NORTH"));
        assertThat(users.search(tenant, north, 0, 10).items())
                .extracting(User::id)
                .containsExactly(ada.id());
        assertThat(users.search(tenant, ExtensionColumns.having(campus, new Criterion.Everything()), 0, 10)
                        .total())
                .isEqualTo(2);
    }

    private static NewExtension school() {
        return new NewExtension(
                "urn:example:school",
                "School",
                "",
                List.of(new NewAttribute("campus", AttributeType.STRING, false, false, "")));
    }

    private static ExtensionAttribute campus(SchemaExtension school) {
        return school.attributes().get(0).attribute();
    }

    private static UserProfile profile(String userName, ExtensionAttribute campus, String value) {
        return new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, userName),
                Map.of(),
                new ExtensionValues(Map.of(campus, List.of(value))));
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup);
    }
}
