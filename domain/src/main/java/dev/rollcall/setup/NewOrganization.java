package dev.rollcall.setup;

/** An organisation to be made, with its first Primary Admin. */
public record NewOrganization(
        String name, String adminEmail, String adminPassword, String adminGivenName, String adminFamilyName) {
    @Override
    public String toString() {
        return "NewOrganization[" + name + ", " + adminEmail + "]";
    }
}
