package dev.rollcall.incontainer;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.NewOrganization;
import dev.rollcall.setup.OrganizationSetup;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What most tests begin with: an organization of their own, and who writes to it. */
public final class TestOrganization {
    /** The identity provider. */
    public static final Actor OKTA = Actor.key("key-1", "Okta key");

    private TestOrganization() {}

    /** The Primary Admin, {@code admin@corp.example}, of a new organization; without a local password. */
    public static SignedIn admin(OrganizationSetup setup) {
        return admin(setup, null);
    }

    /** The same with a local password; null for none. */
    public static SignedIn admin(OrganizationSetup setup, @Nullable String password) {
        return setup.create(
                new NewOrganization("Org " + UUID.randomUUID(), "admin@corp.example", password, "Ada", "Admin"));
    }

    /** The id of a new organization. */
    public static String tenant(OrganizationSetup setup) {
        return admin(setup).organization().id();
    }

    /** An active person of whom nothing but the userName is known. */
    public static UserProfile named(String userName) {
        return new UserProfile(true, Map.of(UserAttribute.USER_NAME, userName), Map.of());
    }
}
