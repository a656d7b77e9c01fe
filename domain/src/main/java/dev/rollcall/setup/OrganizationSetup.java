package dev.rollcall.setup;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.password.SignIns;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes an organization together with its Primary Admin: both, or neither. */
@Stateless
public class OrganizationSetup {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    @EJB
    private Organizations organizations;

    @EJB
    private UserWriter userWriter;

    @EJB
    private SignIns signIns;

    /**
     * @return the Primary Admin of the new organization
     * @throws InvalidValueException when the e-mail is none or the password is too short or easy to guess
     * @throws dev.rollcall.platform.failure.NotUniqueException when the organization's address is taken
     */
    public SignedIn create(NewOrganization wanted) {
        checkEmail(wanted.adminEmail());
        Organization organization = organizations.create(wanted.name());
        User admin = userWriter.create(organization.id(), Actor.system(), Role.PRIMARY_ADMIN, profile(wanted));
        String password = wanted.adminPassword();
        if (password != null) {
            signIns.setPassword(organization, admin, password);
        }
        return new SignedIn(
                organization,
                admin.id(),
                admin.profile().userName(),
                admin.profile().shownName(),
                admin.role());
    }

    /** @throws InvalidValueException when the text is no e-mail address */
    public static void checkEmail(String email) {
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw new InvalidValueException(Sentence.of("setup.email", Quoted.of(email)));
        }
    }

    private static UserProfile profile(NewOrganization wanted) {
        String email = wanted.adminEmail().strip();
        return new UserProfile(
                true,
                Map.of(
                        UserAttribute.USER_NAME,
                        email,
                        UserAttribute.GIVEN_NAME,
                        wanted.adminGivenName(),
                        UserAttribute.FAMILY_NAME,
                        wanted.adminFamilyName(),
                        UserAttribute.DISPLAY_NAME,
                        wanted.adminGivenName() + " " + wanted.adminFamilyName()),
                Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(email, "work", true))));
    }
}
