package dev.rollcall.administration;

import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Histories;
import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupWrite;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.past.FormerGroups;
import dev.rollcall.directory.past.PersonPast;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts a person back into the groups that they were in at a moment and have left since. */
@Stateless
public class MembershipRepair {
    @EJB
    private Users users;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private PersonPast past;

    @EJB
    private Histories histories;

    /**
     * What would be done.
     *
     * @param moment when the person was in the groups
     */
    public record Preview(User person, Instant moment, FormerGroups groups) {
        /** Another one where something else would be done. */
        public long version() {
            return Objects.hash(
                    person.id(), groups.left().stream().map(Member::id).toList());
        }
    }

    /**
     * Shows what {@link #restore} would do.
     *
     * @param entryId an entry of the person's history, before which it was so; empty for the time
     * @param time when it was so, where there is no entry
     * @return empty where there is no such person or no such entry
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     */
    public Optional<Preview> preview(SignedIn admin, String personId, String entryId, Instant time) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        if (entryId.isEmpty()) {
            return preview(tenantId, personId, Ids.firstAt(time), time);
        }
        return histories
                .find(tenantId, personId, entryId)
                .map(HistoryEntry::entry)
                .flatMap(entry -> preview(tenantId, personId, entry.id(), entry.time()));
    }

    private Optional<Preview> preview(String tenantId, String personId, String since, Instant moment) {
        return users.find(tenantId, personId)
                .map(person -> new Preview(person, moment, past.left(tenantId, personId, since)));
    }

    /**
     * Does it, as it was shown: of each group a change like any other, with the same rules and an entry of its own.
     * Groups that the person has joined since stay.
     *
     * @param version of what the admin has seen
     * @return how many groups the person is back in by this
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no Primary Admin
     * @throws NotFoundException when the person or the entry is gone
     * @throws ConflictException when something else would be done by now; nothing is done then
     */
    public int restore(SignedIn admin, String personId, String entryId, Instant time, long version) {
        Preview now = preview(admin, personId, entryId, time)
                .orElseThrow(() -> new NotFoundException(Sentence.of("restore.personGone")));
        if (now.version() != version) {
            throw new ConflictException(Sentence.of("restore.personChanged"));
        }
        var told = new GroupChange.Told("Put "
                + Quoted.of(now.person().profile().shownName()) + " back as at " + RestoredMoment.of(now.moment()));
        var back = new GroupChange.AddMembers(Set.of(now.person().id()));
        int groups = 0;
        for (Member group : now.groups().left()) {
            groups += putBack(admin, group.id(), List.of(told, back));
        }
        if (groups == 0) {
            throw new ConflictException(Sentence.of("restore.personChanged"));
        }
        return groups;
    }

    // What was read before may be otherwise by now: nobody waits for whoever only reads.
    private int putBack(SignedIn admin, String groupId, List<GroupChange> steps) {
        GroupWrite written;
        try {
            written = groupWriter.update(
                    admin.organization().id(), groupId, Actor.person(admin.userName()), VersionCondition.ANY, steps);
        } catch (NotFoundException e) {
            throw new ConflictException(Sentence.of("restore.personChanged"));
        }
        if (!written.skipped().isEmpty()) {
            throw new ConflictException(Sentence.of("restore.personChanged"));
        }
        return written.added();
    }
}
