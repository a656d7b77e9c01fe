package dev.rollcall.administration;

import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Histories;
import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.RegisteredAttribute;
import dev.rollcall.directory.extension.SchemaExtensions;
import dev.rollcall.directory.profile.FormerValues;
import dev.rollcall.directory.profile.ProfileChanges;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives attributes of a person the values back that they had before an entry of the activity. */
@Stateless
public class PersonRepair {
    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private Histories histories;

    @EJB
    private SchemaExtensions extensions;

    /**
     * What giving them back would change.
     *
     * @param entry the change that is taken back
     * @param changes from now to then, as {@link ProfileChanges} writes them; null where nothing would be different
     */
    public record Preview(
            User person, HistoryEntry entry, @Nullable String changes) {}

    /**
     * Shows what {@link #restore} would do.
     *
     * @param attribute as SCIM names it; empty for everything that the entry changed
     * @return empty where there is no such person, no such entry, or nothing in it to give back
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     */
    public Optional<Preview> preview(SignedIn admin, String personId, String entryId, String attribute) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        Optional<HistoryEntry> entry =
                histories.find(tenantId, personId, entryId).filter(one -> one.changes() != null);
        return users.find(tenantId, personId)
                .flatMap(person -> entry.map(found -> preview(tenantId, person, found, attribute)));
    }

    private Preview preview(String tenantId, User person, HistoryEntry entry, String attribute) {
        UserProfile then = former(entry, attribute).in(person.profile(), registered(tenantId));
        boolean same = person.profile().differences(then).isEmpty();
        return new Preview(person, entry, same ? null : ProfileChanges.of(person.profile(), then));
    }

    private static FormerValues former(HistoryEntry entry, String attribute) {
        FormerValues all = FormerValues.of(entry.changes() == null ? "{}" : entry.changes());
        return attribute.isEmpty() ? all : all.only(attribute);
    }

    private List<ExtensionAttribute> registered(String tenantId) {
        return extensions.list(tenantId).stream()
                .flatMap(extension -> extension.attributes().stream())
                .map(RegisteredAttribute::attribute)
                .toList();
    }

    /**
     * Gives the values back: a change like any other, with the same rules and an entry of its own.
     *
     * @param version of the person whom the admin has seen
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     * @throws NotFoundException when the person or the entry is gone
     * @throws dev.rollcall.platform.failure.NotUniqueException when a former userName belongs to somebody else now
     * @throws ConflictException when the person was changed since, or the last active Primary Admin would be lost
     */
    public User restore(SignedIn admin, String personId, String entryId, String attribute, long version) {
        Preview seen = preview(admin, personId, entryId, attribute)
                .orElseThrow(() -> new NotFoundException(Sentence.of("restore.personGone")));
        if (seen.person().version() != version) {
            throw new ConflictException(Sentence.of("restore.personChanged"));
        }
        String tenantId = admin.organization().id();
        List<ExtensionAttribute> registered = registered(tenantId);
        return userWriter
                .update(
                        tenantId,
                        personId,
                        Actor.person(admin.userName()),
                        new VersionCondition(Set.of(version)),
                        now -> new RevisedProfile(
                                former(seen.entry(), attribute).in(now, registered),
                                0,
                                false,
                                ": restored as before the change of " + RestoredMoment.of(seen.entry())))
                .user();
    }
}
