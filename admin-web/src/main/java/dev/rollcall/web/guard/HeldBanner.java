package dev.rollcall.web.guard;

import dev.rollcall.directory.held.HeldChanges;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Says on every page that something is held. */
@Named("heldBanner")
@RequestScoped
public class HeldBanner {
    @Inject
    private HeldChanges changes;

    @Inject
    private CurrentUser me;

    private @Nullable Integer count;

    /** How many changes are held; one more than are counted where there are more. */
    public int getCount() {
        Integer known = count;
        if (known == null) {
            known = me.isKnown() && me.signedIn().role().reachesAdminSite() ? changes.count(me.tenantId()) : 0;
            count = known;
        }
        return known;
    }

    public boolean isShown() {
        return getCount() > 0;
    }

    public String getText() {
        return Texts.of(
                me.isPrimaryAdmin() ? "shell.text.held" : "shell.text.heldForAdmins",
                getCount(),
                HeldChanges.MOST_COUNTED);
    }
}
