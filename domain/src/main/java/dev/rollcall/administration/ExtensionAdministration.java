package dev.rollcall.administration;

import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.directory.extension.SchemaExtensions;
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

    /** As {@link SchemaExtensions#register}. */
    public SchemaExtension register(SignedIn admin, NewExtension wanted) {
        return extensions.register(tenantOf(admin), admin.userName(), wanted);
    }

    /** As {@link SchemaExtensions#addAttribute}. */
    public SchemaExtension addAttribute(SignedIn admin, String extensionId, NewAttribute wanted) {
        return extensions.addAttribute(tenantOf(admin), admin.userName(), extensionId, wanted);
    }

    /** As {@link SchemaExtensions#describe}. */
    public void describe(SignedIn admin, String extensionId, String name, String description) {
        extensions.describe(tenantOf(admin), admin.userName(), extensionId, name, description);
    }

    /** As {@link SchemaExtensions#describeAttribute}. */
    public void describeAttribute(SignedIn admin, String attributeId, String description) {
        extensions.describeAttribute(tenantOf(admin), admin.userName(), attributeId, description);
    }

    /** As {@link SchemaExtensions#removeAttribute}. */
    public void removeAttribute(SignedIn admin, String attributeId) {
        extensions.removeAttribute(tenantOf(admin), admin.userName(), attributeId);
    }

    /** As {@link SchemaExtensions#remove}. */
    public void remove(SignedIn admin, String extensionId) {
        extensions.remove(tenantOf(admin), extensionId);
    }

    private static String tenantOf(SignedIn admin) {
        admin.requirePrimaryAdmin();
        return admin.organization().id();
    }
}
