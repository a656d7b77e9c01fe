package dev.rollcall.web.people;

import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Removes the second factors of somebody who has lost the phone. */
@Named
@RequestScoped
public class PersonFactor {
    @Inject
    private AskedPerson asked;

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    public void remove() {
        notices.attempt(() -> {
            factors.removeOf(me.signedIn(), asked.getId());
            notices.done(Texts.of("personFactor.text.done", asked.getName()));
            Redirects.go("/person.xhtml?id=" + asked.getId());
        });
    }

    /** Whether there is any to remove. */
    public boolean isAny() {
        return asked.user()
                .filter(person -> factors.status(me.tenantId(), person.id()).isAny())
                .isPresent();
    }
}
