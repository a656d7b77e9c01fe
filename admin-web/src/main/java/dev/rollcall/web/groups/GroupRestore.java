package dev.rollcall.web.groups;

import dev.rollcall.administration.GroupRepair;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.past.GroupBefore;
import dev.rollcall.session.SignedIn;
import dev.rollcall.web.activity.Restorable;
import dev.rollcall.web.activity.RestorePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Shows what a group becomes when a change is taken back, and does it. */
@Named
@RequestScoped
public class GroupRestore extends RestorePage {
    @EJB
    private GroupRepair repair;

    private int gone;

    @Override
    protected Optional<Restorable> ask(SignedIn admin) {
        return repair.preview(admin, getId(), getEntry(), getAttribute()).map(preview -> {
            GroupBefore before = preview.before();
            gone = before.gone();
            return new Restorable(
                    preview.entry(),
                    before.now().displayName(),
                    before.now().source() == Source.PROVIDER,
                    before.now().version(),
                    before.changes());
        });
    }

    @Override
    protected String takeBack(SignedIn admin, long seen) {
        return repair.restore(admin, getId(), getEntry(), getAttribute(), seen).displayName();
    }

    @Override
    protected String page() {
        return "/group.xhtml";
    }

    /** How many members of then are deleted and do not come back. */
    public int getGone() {
        return gone;
    }

    /** Whether members come or leave. */
    public boolean isOfMembers() {
        return getChanges().stream().anyMatch(change -> change.getAttribute().equals("members"));
    }
}
