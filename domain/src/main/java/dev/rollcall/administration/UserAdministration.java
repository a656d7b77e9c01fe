package dev.rollcall.administration;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserRoles;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.password.SignIns;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Set;

/** Adds, edits and switches people in the name of a Primary Admin, in that admin's own organization. */
@Stateless
public class UserAdministration {
    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserRoles userRoles;

    @EJB
    private SignIns signIns;

    /**
     * Adds a person, with the local password of an admin: both, or neither.
     *
     * @param password blank for none; who does not reach the admin site gets none
     * @throws dev.rollcall.platform.failure.NotAllowedException when who adds is no Primary Admin
     * @throws dev.rollcall.platform.failure.NotUniqueException when the userName belongs to somebody
     * @throws dev.rollcall.platform.failure.InvalidValueException when the password is too short or easy to guess
     */
    public User add(SignedIn admin, Role role, UserProfile profile, String password) {
        admin.requirePrimaryAdmin();
        User added = userWriter.create(admin.organization().id(), Actor.person(admin.userName()), role, profile);
        if (role.reachesAdminSite() && !password.isBlank()) {
            signIns.setPassword(admin.organization(), added, password);
        }
        return added;
    }

    /** Whether a person is written here: Primary Admins, and who does not come from an identity provider. */
    public static boolean isEditable(User person) {
        return person.role() == Role.PRIMARY_ADMIN || person.source() == Source.LOCAL;
    }

    /**
     * Writes what a person is called, and by what they are found at sign-in.
     *
     * @param version of the person whom the admin has seen
     * @throws dev.rollcall.platform.failure.NotAllowedException when who writes is no Primary Admin, or the person
     *     comes from an identity provider
     * @throws dev.rollcall.platform.failure.NotFoundException when the organization has no such person
     * @throws dev.rollcall.platform.failure.NotUniqueException when the userName belongs to somebody else
     * @throws dev.rollcall.platform.failure.InvalidValueException when there is no userName, or a text cannot be kept
     * @throws ConflictException when the person was changed since
     */
    public User edit(SignedIn admin, String personId, long version, UserDetails details) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        users.find(tenantId, personId).ifPresent(person -> {
            if (!isEditable(person)) {
                throw new NotAllowedException(Sentence.of("person.fromProvider"));
            }
            requireVersion(person, version);
        });
        return userWriter
                .update(
                        tenantId,
                        personId,
                        Actor.person(admin.userName()),
                        new VersionCondition(Set.of(version)),
                        profile -> RevisedProfile.of(details.in(profile)))
                .user();
    }

    /**
     * Gives somebody else another role.
     *
     * @param version of the person whom the admin has seen
     * @throws dev.rollcall.platform.failure.NotAllowedException when who gives it is no Primary Admin, or the person
     * @throws dev.rollcall.platform.failure.NotFoundException when the organization has no such person
     * @throws ConflictException when the person was changed since, or is the last active Primary Admin
     */
    public User changeRole(SignedIn admin, String personId, long version, Role role) {
        admin.requirePrimaryAdmin();
        if (admin.personId().equals(personId)) {
            throw new NotAllowedException(Sentence.of("role.own"));
        }
        String tenantId = admin.organization().id();
        users.find(tenantId, personId).ifPresent(person -> requireVersion(person, version));
        return userRoles.change(
                tenantId, personId, Actor.person(admin.userName()), new VersionCondition(Set.of(version)), role);
    }

    private static void requireVersion(User person, long version) {
        if (person.version() != version) {
            throw new ConflictException(Sentence.of("person.changed"));
        }
    }

    /**
     * Lets a person in again, or out.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when who switches is no Primary Admin
     * @throws dev.rollcall.platform.failure.NotFoundException when the organization has no such person
     * @throws dev.rollcall.platform.failure.ConflictException when it would deactivate the last active Primary Admin
     */
    public User setActive(SignedIn admin, String personId, boolean active) {
        admin.requirePrimaryAdmin();
        return userWriter.update(
                admin.organization().id(),
                personId,
                Actor.person(admin.userName()),
                profile -> profile.withActive(active));
    }
}
