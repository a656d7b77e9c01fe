package dev.rollcall.web;

import dev.rollcall.user.Managers;
import dev.rollcall.user.Role;
import dev.rollcall.user.Source;
import dev.rollcall.user.User;
import dev.rollcall.user.UserAttribute;
import dev.rollcall.user.UserSummary;
import dev.rollcall.web.shell.Initials;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
public final class PersonRow {
    private final User user;
    private final @Nullable UserSummary manager;

    private PersonRow(User user, @Nullable UserSummary manager) {
        this.user = user;
        this.manager = manager;
    }

    /** The rows of one page; their managers are looked up in one call. */
    static List<PersonRow> of(String tenantId, List<User> users, Managers managers) {
        var values = users.stream()
                .map(user -> user.profile().text(UserAttribute.MANAGER_VALUE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, UserSummary> resolved = managers.resolve(tenantId, values);
        return users.stream()
                .map(user -> new PersonRow(user, resolved.get(orEmpty(user, UserAttribute.MANAGER_VALUE))))
                .toList();
    }

    private static String orEmpty(User user, UserAttribute attribute) {
        String text = user.profile().text(attribute);
        return text == null ? "" : text;
    }

    public String getId() {
        return user.id();
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

    public String getEmail() {
        return user.profile().email().orElse("");
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

    public boolean isFromOkta() {
        return user.source() == Source.OKTA;
    }

    public Instant getLastModified() {
        return user.lastModified();
    }
}
