package dev.rollcall.web.people;

import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.session.link.PasswordLink;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes a link with which another admin sets a password, and shows it this one time. */
@Named("passwordLink")
@RequestScoped
public class PasswordLinkPage {
    @Inject
    private Users users;

    @Inject
    private PasswordLinks links;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private @Nullable User person;
    private String link = "";

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

    /** Makes a link; this answer is what shows it. Sent again it makes another one, which ends this. */
    public void make() {
        notices.attempt(() -> {
            PasswordLink made = links.make(me.signedIn(), id);
            link = RequestUrls.of(request).passwordLink(made.slug(), made.token());
        });
    }

    public String getName() {
        return person == null ? "" : person.profile().shownName();
    }

    /** The link that was just made, or an empty text. */
    public String getLink() {
        return link;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
