package dev.rollcall.web.settings.attributes;

import dev.rollcall.administration.ExtensionAdministration;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Registers a custom extension; its attributes are added afterwards. */
@Named
@RequestScoped
public class ExtensionForm {
    @Inject
    private ExtensionAdministration administration;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private String urn = "";
    private String name = "";
    private String description = "";

    public void submit() {
        boolean done = notices.attempt(
                () -> administration.register(me.signedIn(), new NewExtension(urn, name, description, List.of())));
        if (done) {
            notices.done(Texts.of("settings.attributes.text.registered"));
            Redirects.go(CustomAttributes.PAGE);
        }
    }

    public String getUrn() {
        return urn;
    }

    public void setUrn(String urn) {
        this.urn = urn;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
