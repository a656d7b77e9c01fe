package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.ScimStatus;
import java.util.Set;

/** Which of the steps in Okta are done, as far as Okta's calls prove it. A later call proves the steps before it. */
public final class OktaSteps {
    private final boolean ready;
    private final Set<Milestone> reached;

    OktaSteps(ScimStatus status, boolean anyKey) {
        this.ready = status.enabled() && anyKey;
        this.reached = status.reached();
    }

    /** SCIM is on and there is a key to paste. */
    public boolean isReady() {
        return ready;
    }

    /** Okta has our address and our key: it has called with them. */
    public boolean isConnected() {
        return !reached.isEmpty();
    }

    public boolean isTested() {
        return reached.contains(Milestone.TEST);
    }

    public boolean isImported() {
        return reached.contains(Milestone.IMPORT);
    }

    /** To App is switched on: Okta has written a person. */
    public boolean isToApp() {
        return isCreated() || isUpdated() || isDeactivated();
    }

    public boolean isCreated() {
        return reached.contains(Milestone.CREATE);
    }

    public boolean isUpdated() {
        return reached.contains(Milestone.UPDATE);
    }

    public boolean isDeactivated() {
        return reached.contains(Milestone.DEACTIVATE);
    }

    public boolean isGroupPushed() {
        return reached.contains(Milestone.GROUP_PUSH);
    }
}
