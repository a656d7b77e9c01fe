package dev.rollcall.administration;

import dev.rollcall.activity.Actor;
import dev.rollcall.session.SignIns;
import dev.rollcall.session.SignedIn;
import dev.rollcall.user.Role;
import dev.rollcall.user.User;
import dev.rollcall.user.UserProfile;
import dev.rollcall.user.Users;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Adds and switches people in the name of a Primary Admin, in that admin's own organisation. */
@Stateless
public class PeopleAdministration {
    @EJB
    private Users users;

    @EJB
    private SignIns signIns;

    /**
     * Adds a person, with the local password of an admin: both, or neither.
     *
     * @param password blank for none; who does not reach the admin site gets none
     * @throws dev.rollcall.platform.NotAllowedException when who adds is no Primary Admin
     * @throws dev.rollcall.platform.NotUniqueException when the userName belongs to somebody
     * @throws dev.rollcall.platform.InvalidValueException when the password is too short
     */
    public User add(SignedIn admin, Role role, UserProfile profile, String password) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        boolean withPassword = role.reachesAdminSite() && !password.isBlank();
        if (withPassword) {
            SignIns.checkPassword(password);
        }
        User added = users.create(tenantId, Actor.person(admin.userName()), role, profile);
        if (withPassword) {
            signIns.setPassword(tenantId, added.id(), password);
        }
        return added;
    }

    /**
     * Lets a person in again, or out.
     *
     * @throws dev.rollcall.platform.NotAllowedException when who switches is no Primary Admin
     * @throws dev.rollcall.platform.NotFoundException when the organisation has no such person
     * @throws dev.rollcall.platform.ConflictException when it would deactivate the last active Primary Admin
     */
    public User setActive(SignedIn admin, String personId, boolean active) {
        admin.requirePrimaryAdmin();
        return users.update(
                admin.organization().id(),
                personId,
                Actor.person(admin.userName()),
                profile -> profile.withActive(active));
    }
}
