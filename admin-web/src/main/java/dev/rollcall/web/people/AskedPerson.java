package dev.rollcall.web.people;

import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The person whom a page is about, by its parameter {@code id}. */
@Named
@RequestScoped
public class AskedPerson {
    @Inject
    private Users users;

    @Inject
    private CurrentUser me;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private Optional<User> user = Optional.empty();

    // View parameters are applied too late: whether a form's fields are there is known before.
    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        user = users.find(me.tenantId(), id);
    }

    /** Answers 404 when there is no such person. */
    public void load() throws IOException {
        if (user.isEmpty()) {
            ErrorPage.missing(Texts.of("person.text.missing"));
        }
    }

    /** Empty where there is no such person. */
    public Optional<User> user() {
        return user;
    }

    public String getName() {
        return user.map(person -> person.profile().shownName()).orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
