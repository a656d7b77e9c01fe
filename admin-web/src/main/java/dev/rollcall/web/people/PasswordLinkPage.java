package dev.rollcall.web.people;

import dev.rollcall.session.link.PasswordLink;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Makes a link with which another admin sets a password, and shows it this one time. */
@Named("passwordLink")
@RequestScoped
public class PasswordLinkPage {
    @Inject
    private AskedPerson asked;

    @Inject
    private PasswordLinks links;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String link = "";

    /** Makes a link; this answer is what shows it. Sent again it makes another one, which ends this. */
    public void make() {
        notices.attempt(() -> {
            PasswordLink made = links.make(me.signedIn(), asked.getId());
            link = RequestUrls.of(request).passwordLink(made.slug(), made.token());
        });
    }

    /** The link that was just made, or an empty text. */
    public String getLink() {
        return link;
    }
}
