package dev.rollcall.scim.resource;

import dev.rollcall.directory.held.Held;
import dev.rollcall.directory.held.HeldChanges;
import dev.rollcall.directory.held.HeldException;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.scim.protocol.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Writes that can be one too many: what has been undone as such is kept for an admin, and the client told so. */
@ApplicationScoped
public class GuardedWrites {
    @Inject
    private Caller caller;

    @EJB
    private HeldChanges changes;

    /**
     * What the write answers.
     *
     * @throws HeldException when it waits for an admin's word
     */
    public <T> T attempt(Supplier<T> write) {
        try {
            return write.get();
        } catch (MassChangeException e) {
            HeldRequest request = e.request();
            Held held = changes.hold(caller.tenantId(), caller.actor(), request);
            caller.isHeld(held.requestId(), held.retries());
            throw new HeldException(request.operation(), request.targetName(), held.reason());
        }
    }

    /** The same of a write that answers nothing. */
    public void run(Runnable write) {
        attempt(() -> {
            write.run();
            return true;
        });
    }
}
