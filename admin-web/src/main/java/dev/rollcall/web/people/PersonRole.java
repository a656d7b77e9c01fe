package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives somebody another role. */
@Named
@RequestScoped
public class PersonRole {
    @Inject
    private Users users;

    @Inject
    private UserAdministration people;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private long version;
    private @Nullable User user;
    private Role role = Role.LEARNER;

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        user = users.find(me.tenantId(), id).orElse(null);
        if (user != null) {
            version = user.version();
            role = user.role();
        }
    }

    /** Answers 404 when there is no such person. */
    public void load() throws IOException {
        if (user == null) {
            ErrorPage.missing(Texts.of("person.text.missing"));
        }
    }

    public void save() {
        notices.attempt(() -> {
            User changed = people.changeRole(me.signedIn(), id, version, role);
            notices.done(Texts.of(
                    "personRole.text.saved", changed.profile().shownName(), Texts.of("role." + changed.role())));
            Redirects.go("/person.xhtml?id=" + changed.id());
        });
    }

    public String getName() {
        return user == null ? "" : user.profile().shownName();
    }

    public boolean isFromProvider() {
        return user != null && user.source() == Source.PROVIDER;
    }

    public List<Role> getRoles() {
        return List.of(Role.LEARNER, Role.INSTRUCTOR, Role.ADMIN, Role.PRIMARY_ADMIN);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
