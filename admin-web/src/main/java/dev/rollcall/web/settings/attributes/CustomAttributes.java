package dev.rollcall.web.settings.attributes;

import dev.rollcall.administration.ExtensionAdministration;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.directory.extension.SchemaExtensions;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organization's own attributes of people: the list, the form that describes one of them anew, and the question
 * before one goes.
 */
@Named
@RequestScoped
public class CustomAttributes {
    static final String PAGE = "/settings/attributes.xhtml";

    @Inject
    private SchemaExtensions schemaExtensions;

    @Inject
    private ExtensionAdministration administration;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String remove = "";
    private String describe = "";
    private String newName = "";
    private String newDescription = "";
    private @Nullable List<SchemaExtension> extensions;

    // View parameters are applied too late: which form and which question's button are there is known before.
    @PostConstruct
    void read() {
        remove = RequestTexts.parameter(request, "remove");
        describe = RequestTexts.parameter(request, "describe");
        newName = described()
                .filter(ExtensionRow::isNamed)
                .map(ExtensionRow::getName)
                .orElse("");
        newDescription = described()
                .map(ExtensionRow::getDescription)
                .or(() -> attribute(describe).map(AttributeRow::getDescription))
                .orElse("");
    }

    /** Saves the new description of what the form is about. */
    public void saveDescription() {
        if (notices.attempt(this::describeAsked)) {
            notices.done(Texts.of("settings.attributes.text.described"));
            Redirects.go(PAGE);
        }
    }

    private void describeAsked() {
        if (described().isPresent()) {
            administration.describe(me.signedIn(), describe, newName, newDescription);
        } else {
            administration.describeAttribute(me.signedIn(), describe, newDescription);
        }
    }

    /** Removes what the question was about. */
    public void remove() {
        if (notices.attempt(this::removeAsked)) {
            notices.done(Texts.of("settings.attributes.text.removed"));
        }
        Redirects.go(PAGE);
    }

    private void removeAsked() {
        if (extension(remove).isPresent()) {
            administration.remove(me.signedIn(), remove);
        } else {
            administration.removeAttribute(me.signedIn(), remove);
        }
    }

    private List<SchemaExtension> extensions() {
        if (extensions == null) {
            extensions = schemaExtensions.list(me.tenantId());
        }
        return extensions;
    }

    private Optional<ExtensionRow> extension(String id) {
        return getExtensions().stream().filter(row -> row.getId().equals(id)).findFirst();
    }

    private Optional<AttributeRow> attribute(String id) {
        return getExtensions().stream()
                .flatMap(row -> row.getAttributes().stream())
                .filter(row -> row.getId().equals(id))
                .findFirst();
    }

    private Optional<ExtensionRow> described() {
        return extension(describe);
    }

    public List<ExtensionRow> getExtensions() {
        return extensions().stream().map(ExtensionRow::new).toList();
    }

    public boolean isAskingToRemove() {
        return extension(remove).isPresent() || attribute(remove).isPresent();
    }

    /** The name of what the question is about. */
    public String getAskedName() {
        return extension(remove)
                .map(ExtensionRow::getName)
                .or(() -> attribute(remove).map(AttributeRow::getName))
                .orElse("");
    }

    /** What removing it does, in the words of the question. */
    public String getConsequence() {
        long people = extension(remove).isPresent()
                ? schemaExtensions.peopleWithExtension(me.tenantId(), remove)
                : schemaExtensions.peopleWithAttribute(me.tenantId(), remove);
        return Texts.of("settings.attributes.ask.removeText", people);
    }

    public boolean isDescribing() {
        return isDescribingExtension() || attribute(describe).isPresent();
    }

    public boolean isDescribingExtension() {
        return described().isPresent();
    }

    /** The name of what is described anew. */
    public String getDescribedName() {
        return described()
                .map(ExtensionRow::getUrn)
                .or(() -> attribute(describe).map(AttributeRow::getName))
                .orElse("");
    }

    public String getRemove() {
        return remove;
    }

    public void setRemove(String remove) {
        this.remove = remove;
    }

    public String getDescribe() {
        return describe;
    }

    public void setDescribe(String describe) {
        this.describe = describe;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getNewDescription() {
        return newDescription;
    }

    public void setNewDescription(String newDescription) {
        this.newDescription = newDescription;
    }
}
