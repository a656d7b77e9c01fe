package dev.rollcall.web.people;

import dev.rollcall.administration.PersonRepair;
import dev.rollcall.directory.Source;
import dev.rollcall.session.SignedIn;
import dev.rollcall.web.activity.Restorable;
import dev.rollcall.web.activity.RestorePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Shows what a person becomes when a change is taken back, and does it. */
@Named
@RequestScoped
public class PersonRestore extends RestorePage {
    @EJB
    private PersonRepair repair;

    @Override
    protected Optional<Restorable> ask(SignedIn admin) {
        return repair.preview(admin, getId(), getEntry(), getAttribute())
                .map(preview -> new Restorable(
                        preview.entry(),
                        preview.person().profile().shownName(),
                        preview.person().source() == Source.PROVIDER,
                        preview.person().version(),
                        preview.changes()));
    }

    @Override
    protected String takeBack(SignedIn admin, long seen) {
        return repair.restore(admin, getId(), getEntry(), getAttribute(), seen)
                .profile()
                .shownName();
    }

    @Override
    protected String page() {
        return "/person.xhtml";
    }
}
