package dev.rollcall.web.settings.attributes;

import dev.rollcall.administration.ExtensionAdministration;
import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Adds an attribute to a custom extension. */
@Named
@RequestScoped
public class AttributeForm {
    @Inject
    private ExtensionAdministration administration;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private String extension = "";
    private String name = "";
    private AttributeType type = AttributeType.STRING;
    private boolean multiValued;
    private boolean caseExact;
    private String description = "";

    public void submit() {
        boolean done = notices.attempt(() -> administration.addAttribute(
                me.signedIn(), extension, new NewAttribute(name, type, multiValued, caseExact, description)));
        if (done) {
            notices.done(Texts.of("settings.attributes.text.added", name.strip()));
            Redirects.go(CustomAttributes.PAGE);
        }
    }

    public List<AttributeType> getTypes() {
        return List.of(AttributeType.values());
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public AttributeType getType() {
        return type;
    }

    public void setType(AttributeType type) {
        this.type = type;
    }

    public boolean isMultiValued() {
        return multiValued;
    }

    public void setMultiValued(boolean multiValued) {
        this.multiValued = multiValued;
    }

    public boolean isCaseExact() {
        return caseExact;
    }

    public void setCaseExact(boolean caseExact) {
        this.caseExact = caseExact;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
