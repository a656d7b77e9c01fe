package dev.rollcall.administration.again;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.TargetType;
import dev.rollcall.activity.WrittenEntry;
import dev.rollcall.directory.profile.ProfileChanges;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Ids;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.function.Supplier;

/** Does something, looks what came of it, and undoes it: a transaction that is always rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rehearsal {
    @Resource
    private SessionContext context;

    @EJB
    private Activities activities;

    @EJB
    private Users users;

    /** What came of it, and what it wrote into the activity. */
    public record Tried(ReplayOutcome outcome, Optional<WrittenEntry> entry) {}

    /** @param requestId the request that what is done belongs to */
    public Tried of(String tenantId, String requestId, Supplier<ReplayOutcome> work) {
        String begin = Ids.next();
        try {
            ReplayOutcome outcome = work.get();
            return new Tried(
                    outcome,
                    outcome.isRefused()
                            ? Optional.empty()
                            : activities
                                    .writtenSince(tenantId, requestId, begin)
                                    .map(entry -> told(tenantId, entry)));
        } finally {
            context.setRollbackOnly();
        }
    }

    // Of somebody who is made the activity keeps no attributes.
    private WrittenEntry told(String tenantId, WrittenEntry entry) {
        String id = entry.targetId();
        if (entry.operation() != Operation.CREATE || entry.targetType() != TargetType.USER || id == null) {
            return entry;
        }
        return users.find(tenantId, id)
                .map(User::profile)
                .map(made -> entry.withChanges(ProfileChanges.ofNew(made)))
                .orElse(entry);
    }
}
