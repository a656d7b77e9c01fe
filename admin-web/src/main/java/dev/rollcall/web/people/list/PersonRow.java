package dev.rollcall.web.people.list;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.directory.list.Namesakes.Shared;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserSummary;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.web.shell.Initials;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
public final class PersonRow {
    private final User user;
    private final @Nullable UserSummary manager;

    private final Set<Shared> shared;

    private final boolean deleted;

    private PersonRow(User user, @Nullable UserSummary manager, Set<Shared> shared, boolean deleted) {
        this.user = user;
        this.manager = manager;
        this.shared = shared;
        this.deleted = deleted;
    }

    /** The rows of one page; their managers, and who shares a name, are looked up in one call each. */
    static List<PersonRow> of(
            String tenantId, List<User> users, Managers managers, Namesakes namesakes, boolean deleted) {
        var values = users.stream()
                .map(user -> user.profile().text(UserAttribute.MANAGER_VALUE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, UserSummary> resolved = managers.resolve(tenantId, values);
        Map<String, Set<Shared>> shared =
                namesakes.ofPeople(tenantId, users.stream().map(User::id).toList());
        return users.stream()
                .map(user -> new PersonRow(
                        user,
                        resolved.get(orEmpty(user, UserAttribute.MANAGER_VALUE)),
                        shared.getOrDefault(user.id(), Set.of()),
                        deleted))
                .toList();
    }

    private static String orEmpty(User user, UserAttribute attribute) {
        String text = user.profile().text(attribute);
        return text == null ? "" : text;
    }

    public String getId() {
        return user.id();
    }

    /** The address of the person's page. */
    public String getPage() {
        return (deleted ? "former-person.xhtml?id=" : "person.xhtml?id=") + user.id();
    }

    /** {@code active}, {@code deactivated} or {@code deleted}. */
    public String getStatus() {
        return deleted ? "deleted" : isActive() ? "active" : "deactivated";
    }

    public String getName() {
        return user.profile().shownName();
    }

    public String getInitials() {
        return Initials.of(getName());
    }

    public String getUserName() {
        return user.profile().userName();
    }

    /** Empty for learners, who are most people. */
    public String getRole() {
        return user.role() == Role.LEARNER ? "" : Texts.of("role." + user.role());
    }

    /** What the person shares with another one, in words. */
    public List<String> getShared() {
        return shared.stream().map(what -> Texts.of("namesake." + what)).toList();
    }

    public String getEmail() {
        return user.profile().email().orElse("");
    }

    /** Whether the e-mail address is the user name, as it mostly is. */
    public boolean isCalledByEmail() {
        return TextKey.of(getEmail()).equals(TextKey.of(getUserName()));
    }

    public String getManagerId() {
        return manager == null ? "" : manager.id();
    }

    /** The manager's name when it is somebody here, else the value as it was sent. */
    public String getManagerName() {
        return manager == null ? orEmpty(user, UserAttribute.MANAGER_VALUE) : manager.shownName();
    }

    public boolean isActive() {
        return user.profile().active();
    }

    public boolean isFromProvider() {
        return user.source() == Source.PROVIDER;
    }

    public Instant getLastModified() {
        return user.lastModified();
    }
}
