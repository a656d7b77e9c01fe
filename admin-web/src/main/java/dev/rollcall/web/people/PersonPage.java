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
import dev.rollcall.directory.user.Users;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.web.activity.HistoryList;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Initials;
import dev.rollcall.web.shell.Link;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person: what an admin needs for Okta's manager fields, every attribute, and the switch between active and
 * deactivated.
 */
@Named("person")
@RequestScoped
public class PersonPage {
    private static final int MOST_THROUGH = 3;

    @Inject
    private Users users;

    @Inject
    private UserAdministration administration;

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

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private String confirm = "";
    private @Nullable User user;
    private Optional<UserSummary> manager = Optional.empty();
    private String older = "";

    // View parameters are applied too late: whether a question's button is there is known before.
    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        confirm = RequestTexts.parameter(request, "confirm");
        user = users.find(me.tenantId(), id).orElse(null);
    }

    /** Fetches what stands around the person; answers 404 when there is none. */
    public void load() throws IOException {
        if (user == null) {
            ErrorPage.missing(Texts.of("person.text.missing"));
            return;
        }
        String value = getManagerValue();
        manager = Optional.ofNullable(managers.resolve(me.tenantId(), value.isEmpty() ? List.of() : List.of(value))
                .get(value));
        history.load(me.tenantId(), id, older, "person.xhtml?id=" + id);
    }

    public void deactivate() {
        setActive(false, "person.text.deactivated");
    }

    public void reactivate() {
        setActive(true, "person.text.reactivated");
    }

    private void setActive(boolean active, String message) {
        notices.attempt(() -> {
            administration.setActive(me.signedIn(), id, active);
            notices.done(Texts.of(message, getName()));
        });
        Redirects.go("/person.xhtml?id=" + getId());
    }

    private User user() {
        if (user == null) {
            throw new IllegalStateException("The page of a person shows without one");
        }
        return user;
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

    /** Whether the question before deactivating is open. */
    public boolean isAskingToDeactivate() {
        return user != null && me.isPrimaryAdmin() && confirm.equals("deactivate") && isActive();
    }

    /** Whether the question before reactivating is open. */
    public boolean isAskingToReactivate() {
        return user != null && me.isPrimaryAdmin() && confirm.equals("reactivate") && !isActive();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
