package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.provider.AppKind;
import dev.rollcall.provisioning.provider.SeenSteps;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When each of the steps in Okta was done, as far as Okta's calls prove it; null where nothing does. A later call
 * proves the steps before it.
 */
public final class OktaSteps {
    private final boolean ready;
    private final boolean used;
    private final SeenSteps seen;

    /** @param app whose steps they are, which are none while the other kind is in use; null for those of any client */
    OktaSteps(boolean ready, SeenSteps seen, @Nullable AppKind app) {
        this.ready = ready;
        this.used = app != null && app == seen.app();
        this.seen = app == null || used || seen.app() == null ? seen : new SeenSteps(Map.of(), seen.app());
    }

    /** SCIM is on and there is a key to paste. */
    public boolean isReady() {
        return ready;
    }

    /** Whether calls have shown that it is this kind of app. */
    public boolean isInUse() {
        return used;
    }

    /** Okta has our address and our key: it has called with them. */
    public @Nullable Instant getConnected() {
        return earliest(Milestone.values());
    }

    public @Nullable Instant getTested() {
        return earliest(Milestone.TEST);
    }

    public @Nullable Instant getImported() {
        return earliest(Milestone.IMPORT);
    }

    /** To App is switched on: Okta has written a person. */
    public @Nullable Instant getToApp() {
        return earliest(Milestone.CREATE, Milestone.UPDATE, Milestone.DEACTIVATE);
    }

    public @Nullable Instant getCreated() {
        return earliest(Milestone.CREATE);
    }

    public @Nullable Instant getUpdated() {
        return earliest(Milestone.UPDATE);
    }

    public @Nullable Instant getDeactivated() {
        return earliest(Milestone.DEACTIVATE);
    }

    public @Nullable Instant getGroupPushed() {
        return earliest(Milestone.GROUP_PUSH);
    }

    private @Nullable Instant earliest(Milestone... milestones) {
        return Stream.of(milestones)
                .map(seen.at()::get)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
