package dev.rollcall.session;

import dev.rollcall.directory.role.Role;
import dev.rollcall.organization.Organization;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.language.LanguageWish;

/**
 * The person behind a request to the admin site.
 *
 * @param language in which they read the pages
 */
public record SignedIn(
        Organization organization,
        String personId,
        String userName,
        String shownName,
        Role role,
        LanguageWish language) {
    /** Somebody of whom no language is known. */
    public SignedIn(Organization organization, String personId, String userName, String shownName, Role role) {
        this(organization, personId, userName, shownName, role, LanguageWish.NONE);
    }

    public boolean isPrimaryAdmin() {
        return role == Role.PRIMARY_ADMIN;
    }

    /** @throws NotAllowedException for everybody but a Primary Admin */
    public void requirePrimaryAdmin() {
        if (!isPrimaryAdmin()) {
            throw new NotAllowedException(Sentence.of("role.primaryAdminOnly"));
        }
    }

    /** @throws NotAllowedException for instructors and learners */
    public void requireAdmin() {
        if (!role.reachesAdminSite()) {
            throw new NotAllowedException(Sentence.of("role.adminOnly"));
        }
    }
}
