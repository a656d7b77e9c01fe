package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The switch between active and deactivated on a person's page, behind a question. */
@Named
@RequestScoped
public class PersonSwitch {
    @Inject
    private AskedPerson asked;

    @Inject
    private UserAdministration administration;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String confirm = "";

    // View parameters are applied too late: whether a question's button is there is known before.
    @PostConstruct
    void read() {
        confirm = RequestTexts.parameter(request, "confirm");
    }

    public void deactivate() {
        setActive(false, "person.text.deactivated");
    }

    public void reactivate() {
        setActive(true, "person.text.reactivated");
    }

    private void setActive(boolean active, String message) {
        notices.attempt(() -> {
            administration.setActive(me.signedIn(), asked.getId(), active);
            notices.done(Texts.of(message, asked.getName()));
        });
        Redirects.go("/person.xhtml?id=" + asked.getId());
    }

    /** Whether the question before deactivating is open. */
    public boolean isAskingToDeactivate() {
        return isAsking("deactivate", true);
    }

    /** Whether the question before reactivating is open. */
    public boolean isAskingToReactivate() {
        return isAsking("reactivate", false);
    }

    private boolean isAsking(String question, boolean active) {
        return me.isPrimaryAdmin()
                && confirm.equals(question)
                && asked.user()
                        .filter(person -> person.profile().active() == active)
                        .isPresent();
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
