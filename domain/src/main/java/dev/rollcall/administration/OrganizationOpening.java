package dev.rollcall.administration;

import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.NewOrganization;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Opens organizations for the operator: the organization, its admin, the switch and the key, or none of them. */
@Stateless
public class OrganizationOpening {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private ScimSettings scimSettings;

    @EJB
    private SecretKeys secretKeys;

    /**
     * @param enableScim whether Okta may provision from now on, with a Secret Key that is made here
     * @throws dev.rollcall.platform.failure.InvalidValueException when the e-mail is none or the password is too short
     *     or easy to guess
     * @throws dev.rollcall.platform.failure.NotUniqueException when the organization's address is taken
     */
    public Opened open(NewOrganization wanted, boolean enableScim) {
        SignedIn admin = setup.create(wanted);
        if (!enableScim) {
            return new Opened(admin, "");
        }
        scimSettings.enable(admin, true);
        return new Opened(admin, secretKeys.generate(admin, "").secret());
    }

    /** @param secretKey the one view of the secret; empty when none was asked for */
    public record Opened(SignedIn admin, String secretKey) {
        @Override
        public String toString() {
            return "Opened[" + admin.organization().slug() + "]";
        }
    }
}
