package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserSummary;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.activity.HistoryList;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Initials;
import dev.rollcall.web.shell.Link;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One person: what an admin needs for Okta's manager fields, every attribute, and what became of them. */
@Named("person")
@RequestScoped
public class PersonPage {
    private static final int MOST_THROUGH = 3;

    @Inject
    private AskedPerson asked;

    @Inject
    private PasswordLinks links;

    @Inject
    private Managers managers;

    @Inject
    private Namesakes namesakes;

    @Inject
    private HistoryList history;

    @Inject
    private CurrentUser me;

    private Optional<UserSummary> manager = Optional.empty();
    private String older = "";

    /** Fetches what stands around the person; answers 404 when there is none. */
    public void load() throws IOException {
        asked.load();
        if (asked.user().isEmpty()) {
            return;
        }
        String value = getManagerValue();
        manager = Optional.ofNullable(managers.resolve(me.tenantId(), value.isEmpty() ? List.of() : List.of(value))
                .get(value));
        history.load(me.tenantId(), getUserId(), older, "person.xhtml?id=" + getUserId());
    }

    private User user() {
        return asked.user().orElseThrow(() -> new IllegalStateException("The page of a person shows without one"));
    }

    private UserProfile profile() {
        return user().profile();
    }

    private String text(UserAttribute attribute) {
        String text = profile().text(attribute);
        return text == null ? "" : text;
    }

    public String getName() {
        return profile().shownName();
    }

    public String getInitials() {
        return Initials.of(getName());
    }

    public String getUserId() {
        return user().id();
    }

    public String getUserName() {
        return profile().userName();
    }

    public String getEmail() {
        return profile().email().orElse("");
    }

    public boolean isActive() {
        return profile().active();
    }

    public boolean isFromProvider() {
        return user().source() == Source.PROVIDER;
    }

    /** What the person shares with another one, in words. */
    public List<String> getShared() {
        return namesakes.ofPeople(me.tenantId(), List.of(getUserId())).getOrDefault(getUserId(), Set.of()).stream()
                .map(what -> Texts.of("namesake." + what))
                .toList();
    }

    /** Whether Primary Admins edit the person here. */
    public boolean isEditable() {
        return UserAdministration.isEditable(user());
    }

    /** Whether a Primary Admin can give the person a link to set a password. */
    public boolean isLinkable() {
        return me.isPrimaryAdmin()
                && isActive()
                && !me.getPersonId().equals(getUserId())
                && links.isFor(me.signedIn().organization(), user().role());
    }

    public String getRole() {
        return Texts.of("role." + user().role());
    }

    public boolean isManaged() {
        return !getManagerValue().isEmpty() || !getManagerDisplayName().isEmpty();
    }

    public String getManagerId() {
        return manager.map(UserSummary::id).orElse("");
    }

    public String getManagerName() {
        return manager.map(UserSummary::shownName).orElse("");
    }

    public String getManagerValue() {
        return text(UserAttribute.MANAGER_VALUE);
    }

    public String getManagerDisplayName() {
        return text(UserAttribute.MANAGER_DISPLAY_NAME);
    }

    public List<Link> getGroups() {
        return user().groups().stream()
                .map(group -> new Link(group.id(), group.displayName(), through(group)))
                .toList();
    }

    private static String through(GroupRef group) {
        if (group.isDirect()) {
            return "";
        }
        int more = group.through().size() - MOST_THROUGH;
        String names =
                String.join(", ", group.through().stream().limit(MOST_THROUGH).toList());
        return more > 0 ? Texts.of("person.text.throughMore", names, more) : Texts.of("person.text.through", names);
    }

    public List<ProfileSection> getSections() {
        return ProfileSection.of(profile());
    }

    public Instant getCreated() {
        return user().created();
    }

    public Instant getLastModified() {
        return user().lastModified();
    }

    public HistoryList getHistory() {
        return history;
    }

    /** The entry that the page of the history follows; empty for the newest. */
    public String getOlder() {
        return older;
    }

    public void setOlder(String older) {
        this.older = older;
    }
}
