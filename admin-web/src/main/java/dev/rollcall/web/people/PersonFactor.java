package dev.rollcall.web.people;

import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Removes the second factors of somebody who has lost the phone. */
@Named
@RequestScoped
public class PersonFactor {
    @Inject
    private Users users;

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private @Nullable User person;

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        person = users.find(me.tenantId(), id).orElse(null);
    }

    /** Answers 404 when there is no such person. */
    public void load() throws IOException {
        if (person == null) {
            ErrorPage.missing(Texts.of("person.text.missing"));
        }
    }

    public void remove() {
        notices.attempt(() -> {
            factors.removeOf(me.signedIn(), id);
            notices.done(Texts.of("personFactor.text.done", getName()));
            Redirects.go("/person.xhtml?id=" + id);
        });
    }

    /** Whether there is any to remove. */
    public boolean isAny() {
        return person != null && factors.status(me.tenantId(), id).isAny();
    }

    public String getName() {
        return person == null ? "" : person.profile().shownName();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
