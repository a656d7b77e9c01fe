package dev.rollcall.web.people;

import dev.rollcall.administration.UserAdministration;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Gives somebody another role. */
@Named
@RequestScoped
public class PersonRole {
    @Inject
    private AskedPerson asked;

    @Inject
    private UserAdministration people;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private long version;
    private Role role = Role.LEARNER;

    @PostConstruct
    void find() {
        asked.user().ifPresent(person -> {
            version = person.version();
            role = person.role();
        });
    }

    public void save() {
        notices.attempt(() -> {
            User changed = people.changeRole(me.signedIn(), asked.getId(), version, role);
            notices.done(Texts.of(
                    "personRole.text.saved", changed.profile().shownName(), Texts.of("role." + changed.role())));
            Redirects.go("/person.xhtml?id=" + changed.id());
        });
    }

    public boolean isFromProvider() {
        return asked.user().filter(person -> person.source() == Source.PROVIDER).isPresent();
    }

    public List<Role> getRoles() {
        return List.of(Role.LEARNER, Role.INSTRUCTOR, Role.ADMIN, Role.PRIMARY_ADMIN);
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
