package dev.rollcall.web.people;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.web.activity.HistoryList;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Initials;
import dev.rollcall.web.shell.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a person who is deleted. */
@Named
@RequestScoped
public class FormerPerson {
    @EJB
    private Users users;

    @Inject
    private HistoryList history;

    @Inject
    private CurrentUser me;

    private String id = "";
    private String older = "";
    private @Nullable User person;

    /** Answers 404 when nobody of that id was deleted. */
    public void load() throws IOException {
        person = users.findDeleted(me.tenantId(), id).orElse(null);
        if (person == null) {
            ErrorPage.missing(Texts.of("formerPerson.text.missing"));
            return;
        }
        history.load(me.tenantId(), id, older, "former-person.xhtml?id=" + id);
    }

    private User person() {
        if (person == null) {
            throw new IllegalStateException("The page of a person shows without one");
        }
        return person;
    }

    public String getName() {
        return person().profile().shownName();
    }

    public String getInitials() {
        return Initials.of(getName());
    }

    public String getUserName() {
        return person().profile().userName();
    }

    public List<ProfileSection> getSections() {
        return ProfileSection.of(person().profile());
    }

    public boolean isFromProvider() {
        return person().source() == Source.PROVIDER;
    }

    public String getRole() {
        return Texts.of("role." + person().role());
    }

    public Instant getCreated() {
        return person().created();
    }

    public Instant getDeleted() {
        return person().lastModified();
    }

    public HistoryList getHistory() {
        return history;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOlder() {
        return older;
    }

    public void setOlder(String older) {
        this.older = older;
    }
}
