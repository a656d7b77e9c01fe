package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.administration.UserDetails;
import dev.rollcall.directory.user.User;
import dev.rollcall.setup.OrganizationSetup;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits a Primary Admin, or a person who does not come from Okta: what they are called, and by what they are found at
 * sign-in.
 */
@Named
@RequestScoped
public class PersonEdit {
    @Inject
    private AskedPerson asked;

    @Inject
    private UserAdministration people;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private long version;
    private @Nullable User user;
    private String userName = "";
    private String externalId = "";
    private String givenName = "";
    private String familyName = "";
    private String displayName = "";
    private String emails = "";

    @PostConstruct
    void find() {
        user = asked.user()
                .filter(person -> me.isPrimaryAdmin() && UserAdministration.isEditable(person))
                .orElse(null);
        if (user != null) {
            show(user);
        }
    }

    private void show(User person) {
        UserDetails details = UserDetails.of(person.profile());
        version = person.version();
        userName = details.userName();
        externalId = details.externalId();
        givenName = details.givenName();
        familyName = details.familyName();
        displayName = details.displayName();
        emails = String.join("\n", details.emails());
    }

    /** Answers 404 when there is no such person, or none whom this admin edits. */
    public void load() throws IOException {
        if (user == null) {
            ErrorPage.missing(Texts.of("personEdit.text.missing"));
        }
    }

    public void submit() {
        notices.attempt(() -> {
            List<String> addresses =
                    emails.lines().filter(line -> !line.isBlank()).toList();
            addresses.forEach(OrganizationSetup::checkEmail);
            var details = new UserDetails(userName, externalId, givenName, familyName, displayName, addresses);
            User edited = people.edit(me.signedIn(), asked.getId(), version, details);
            notices.done(Texts.of("personEdit.text.saved", edited.profile().shownName()));
            Redirects.go("/person.xhtml?id=" + edited.id());
        });
    }

    public String getName() {
        return user == null ? "" : user.profile().shownName();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getExternalId() {
        return externalId;
    }

    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }
}
