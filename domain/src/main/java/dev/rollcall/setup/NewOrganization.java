package dev.rollcall.setup;

import org.jspecify.annotations.Nullable;

/**
 * An organization to be made, with its first Primary Admin.
 *
 * @param adminPassword null where nobody shall sign in by password
 */
public record NewOrganization(
        String name, String adminEmail, @Nullable String adminPassword, String adminGivenName, String adminFamilyName) {
    @Override
    public String toString() {
        return "NewOrganization[" + name + ", " + adminEmail + "]";
    }
}
