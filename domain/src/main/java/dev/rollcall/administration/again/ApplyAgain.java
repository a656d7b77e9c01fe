package dev.rollcall.administration.again;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.WrittenEntry;
import dev.rollcall.activity.request.FailedWrite;
import dev.rollcall.activity.request.RequestLog;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM request that was refused, and was kept with its body, is done again in the name of a Primary Admin: for the
 * day that what was in its way is mended, and Okta does not come back by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApplyAgain {
    private static final int MOST_LATER = 20;
    private static final String REMARK = "Applied again after it was refused";

    @EJB
    private Activities activities;

    @EJB
    private RequestLog requests;

    @EJB
    private Replays replays;

    @EJB
    private Rehearsal rehearsal;

    /** Whether an entry is of a request that was refused, and could be done again. */
    public boolean isOffered(SignedIn admin, ActivityEntry entry) {
        return admin.isPrimaryAdmin()
                && entry.result() == Result.FAILURE
                && write(admin, entry).isPresent()
                && appliedAs(admin, entry).isEmpty();
    }

    private Optional<FailedWrite> write(SignedIn admin, ActivityEntry entry) {
        return Optional.ofNullable(entry.requestId())
                .flatMap(id -> requests.failedWrite(admin.organization().id(), id));
    }

    /** The entry of what was done again for this one; empty while nothing was. */
    public Optional<ActivityEntry> appliedAs(SignedIn admin, ActivityEntry entry) {
        return others(admin, entry).stream()
                .filter(other -> other.result() != Result.FAILURE && other.id().compareTo(entry.id()) > 0)
                .findFirst();
    }

    /** The refusal that an entry of something done again began with; empty for every other. */
    public Optional<ActivityEntry> appliedFor(SignedIn admin, ActivityEntry entry) {
        return entry.result() == Result.FAILURE
                ? Optional.empty()
                : others(admin, entry).stream()
                        .filter(other ->
                                other.result() == Result.FAILURE && other.id().compareTo(entry.id()) < 0)
                        .findFirst();
    }

    private List<ActivityEntry> others(SignedIn admin, ActivityEntry entry) {
        String requestId = entry.requestId();
        return requestId == null
                ? List.of()
                : activities.ofRequest(admin.organization().id(), requestId);
    }

    /**
     * What it would do now. Nothing is kept of it.
     *
     * @param tenantUrl what a {@code Location} begins with
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws NotFoundException when no such request is kept
     * @throws InvalidValueException when something in the request was not kept, with what to do instead
     */
    public Rehearsed rehearse(SignedIn admin, String entryId, String tenantUrl) {
        ActivityEntry entry = entry(admin, entryId);
        FailedWrite write = complete(admin, entry);
        var tried = rehearsal.of(admin.organization().id(), write.id(), () -> replays.get()
                .replay(admin.organization(), tenantUrl, actor(admin, write), write));
        return new Rehearsed(
                tried.outcome(),
                tried.entry(),
                since(admin, entry, write, tried.entry().orElse(null)));
    }

    /**
     * Does it, through the same checks as the request. The activity has it as the admin's, beside the refusal.
     *
     * @param foreseen what {@link #fingerprint} was when the admin decided
     * @throws ConflictException when it is refused again, or would do something else by now, with what to do
     */
    public void apply(SignedIn admin, String entryId, String tenantUrl, String foreseen) {
        if (!fingerprint(rehearse(admin, entryId, tenantUrl)).equals(foreseen)) {
            throw new ConflictException(Sentence.of("again.changed"));
        }
        FailedWrite write = complete(admin, entry(admin, entryId));
        ReplayOutcome outcome = replays.get().replay(admin.organization(), tenantUrl, actor(admin, write), write);
        if (outcome.isRefused()) {
            throw new ConflictException(outcome.detail());
        }
    }

    /** Tells whether what was shown is what would be done. */
    public String fingerprint(Rehearsed rehearsed) {
        return Sha256.hex(rehearsed.outcome().status() + " "
                + rehearsed.entry().map(WrittenEntry::changes).orElse("") + " "
                + rehearsed.entry().map(WrittenEntry::detail).orElse("") + " "
                + rehearsed.since().stream()
                        .filter(LaterChange::overlaps)
                        .map(change -> change.entry().id())
                        .toList());
    }

    private static Actor actor(SignedIn admin, FailedWrite write) {
        return Actor.release(admin.userName(), write.id(), REMARK);
    }

    private ActivityEntry entry(SignedIn admin, String entryId) {
        admin.requirePrimaryAdmin();
        return activities.find(admin.organization().id(), entryId).orElseThrow(ApplyAgain::gone);
    }

    private FailedWrite complete(SignedIn admin, ActivityEntry entry) {
        FailedWrite write = write(admin, entry).orElseThrow(ApplyAgain::gone);
        if (appliedAs(admin, entry).isPresent()) {
            throw new ConflictException(Sentence.of("again.done"));
        }
        if (write.isMasked()) {
            throw new InvalidValueException(Sentence.of("again.secret"));
        }
        if (write.isCut()) {
            throw new InvalidValueException(Sentence.of("again.tooLong"));
        }
        return write;
    }

    private static NotFoundException gone() {
        return new NotFoundException(Sentence.of("again.gone"));
    }

    private List<LaterChange> since(
            SignedIn admin, ActivityEntry entry, FailedWrite write, @Nullable WrittenEntry wanted) {
        String target = entry.targetId();
        if (target == null) {
            return List.of();
        }
        Set<String> attributes = wanted == null ? Set.of() : attributes(wanted.changes());
        return activities.changedSince(admin.organization().id(), target, write.id(), MOST_LATER).stream()
                .map(later -> new LaterChange(later, overlap(attributes, () -> activities
                        .changes(admin.organization().id(), later.id())
                        .orElse(""))))
                .toList();
    }

    private static boolean overlap(Set<String> attributes, Supplier<String> changes) {
        Set<String> common = new HashSet<>(attributes);
        common.retainAll(attributes(changes.get()));
        return !common.isEmpty();
    }

    private static Set<String> attributes(String changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            JsonObject object = reader.readObject();
            return object.keySet();
        }
    }
}
