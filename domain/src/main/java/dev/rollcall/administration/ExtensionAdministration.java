package dev.rollcall.administration;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.directory.extension.SchemaExtensions;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/**
 * Changes the custom extensions of an organization in the name of one of its Primary Admins; everybody else is refused.
 */
@Stateless
public class ExtensionAdministration {
    @EJB
    private SchemaExtensions extensions;

    @EJB
    private Activities activities;

    /** As {@link SchemaExtensions#register}. */
    public SchemaExtension register(SignedIn admin, NewExtension wanted) {
        SchemaExtension registered = extensions.register(tenantOf(admin), admin.userName(), wanted);
        record(admin, "Registered " + registered.urn());
        return registered;
    }

    /** As {@link SchemaExtensions#addAttribute}. */
    public SchemaExtension addAttribute(SignedIn admin, String extensionId, NewAttribute wanted) {
        SchemaExtension changed = extensions.addAttribute(tenantOf(admin), admin.userName(), extensionId, wanted);
        record(admin, "Added " + Quoted.of(wanted.name()) + " to " + changed.urn());
        return changed;
    }

    /** As {@link SchemaExtensions#describe}. */
    public void describe(SignedIn admin, String extensionId, String name, String description) {
        extensions.describe(tenantOf(admin), admin.userName(), extensionId, name, description);
        record(admin, "Described " + Quoted.of(name));
    }

    /** As {@link SchemaExtensions#describeAttribute}. */
    public void describeAttribute(SignedIn admin, String attributeId, String description) {
        String attribute = nameOf(admin, attributeId);
        extensions.describeAttribute(tenantOf(admin), admin.userName(), attributeId, description);
        record(admin, "Described " + attribute);
    }

    /** As {@link SchemaExtensions#removeAttribute}. */
    public void removeAttribute(SignedIn admin, String attributeId) {
        String attribute = nameOf(admin, attributeId);
        extensions.removeAttribute(tenantOf(admin), admin.userName(), attributeId);
        record(admin, "Removed " + attribute + " with its values");
    }

    /** As {@link SchemaExtensions#remove}. */
    public void remove(SignedIn admin, String extensionId) {
        String urn = extensions.list(tenantOf(admin)).stream()
                .filter(extension -> extension.id().equals(extensionId))
                .map(SchemaExtension::urn)
                .findFirst()
                .orElse("");
        extensions.remove(tenantOf(admin), extensionId);
        record(admin, "Removed " + urn + " with its values");
    }

    private String nameOf(SignedIn admin, String attributeId) {
        return extensions.list(tenantOf(admin)).stream()
                .flatMap(extension -> extension.attributes().stream())
                .filter(attribute -> attribute.attribute().id().equals(attributeId))
                .map(attribute -> attribute.attribute().qualifiedName())
                .findFirst()
                .orElse("");
    }

    private void record(SignedIn admin, String done) {
        activities.record(
                admin.organization().id(),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting("Custom attributes", done));
    }

    private static String tenantOf(SignedIn admin) {
        admin.requirePrimaryAdmin();
        return admin.organization().id();
    }
}
