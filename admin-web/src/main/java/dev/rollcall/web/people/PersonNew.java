package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.setup.OrganizationSetup;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Adds a person by hand, such as another admin; everybody else comes from Okta. */
@Named
@RequestScoped
public class PersonNew {
    @Inject
    private UserAdministration people;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String userName = "";
    private Role role = Role.LEARNER;
    private String password = "";

    public void submit() {
        notices.attempt(() -> {
            OrganizationSetup.checkEmail(email);
            User added = people.add(me.signedIn(), role, profile(), password);
            notices.done(Texts.of("personNew.text.added", added.profile().shownName()));
            Redirects.go("/person.xhtml?id=" + added.id());
        });
    }

    private UserProfile profile() {
        String address = email.strip();
        String given = givenName.strip();
        String family = familyName.strip();
        return new UserProfile(
                true,
                Map.of(
                        UserAttribute.USER_NAME,
                        userName.isBlank() ? address : userName.strip(),
                        UserAttribute.GIVEN_NAME,
                        given,
                        UserAttribute.FAMILY_NAME,
                        family,
                        UserAttribute.DISPLAY_NAME,
                        (given + " " + family).strip()),
                Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(address, "work", true))));
    }

    public List<Role> getRoles() {
        return List.of(Role.LEARNER, Role.INSTRUCTOR, Role.ADMIN, Role.PRIMARY_ADMIN);
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
