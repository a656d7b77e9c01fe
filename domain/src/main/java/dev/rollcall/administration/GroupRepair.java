package dev.rollcall.administration;

import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Histories;
import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.past.GroupBefore;
import dev.rollcall.directory.past.GroupPast;
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
import java.util.stream.Stream;

/** Makes a group what it was before an entry of the activity: its name, its external ID, its members. */
@Stateless
public class GroupRepair {
    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupPast past;

    @EJB
    private Histories histories;

    /** What would be done, and the entry that it takes back. */
    public record Preview(HistoryEntry entry, GroupBefore before) {}

    /**
     * Shows what {@link #restore} would do.
     *
     * @param attribute {@code displayName}, {@code externalId} or {@code members}; empty for whatever the entry changed
     * @return empty where there is no such group, no such entry, or nothing in it to go back to
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     */
    public Optional<Preview> preview(SignedIn admin, String groupId, String entryId, String attribute) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        return histories
                .find(tenantId, groupId, entryId)
                .filter(entry -> entry.changes() != null)
                .flatMap(entry ->
                        past.before(tenantId, groupId, entry, attribute).map(before -> new Preview(entry, before)));
    }

    /**
     * Does it: a change like any other, with the same rules and an entry of its own.
     *
     * @param version of the group that the admin has seen
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     * @throws NotFoundException when the group or the entry is gone
     * @throws dev.rollcall.platform.failure.NotUniqueException when a former name belongs to another group now
     * @throws dev.rollcall.platform.failure.InvalidValueException when a group would be in itself
     * @throws ConflictException when the group was changed since
     */
    public Group restore(SignedIn admin, String groupId, String entryId, String attribute, long version) {
        Preview seen = preview(admin, groupId, entryId, attribute)
                .orElseThrow(() -> new NotFoundException(Sentence.of("restore.groupGone")));
        if (seen.before().now().version() != version) {
            throw new ConflictException(Sentence.of("restore.groupChanged"));
        }
        if (seen.before().steps().isEmpty()) {
            return seen.before().now();
        }
        List<GroupChange> steps = Stream.concat(
                        Stream.of(new GroupChange.Told(
                                "Restored as before the change of " + RestoredMoment.of(seen.entry()))),
                        seen.before().steps().stream())
                .toList();
        return groupWriter
                .update(
                        admin.organization().id(),
                        groupId,
                        Actor.person(admin.userName()),
                        new VersionCondition(Set.of(version)),
                        steps)
                .group();
    }
}
