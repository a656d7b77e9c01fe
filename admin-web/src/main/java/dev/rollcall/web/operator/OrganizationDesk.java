package dev.rollcall.web.operator;

import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens organisations for the operator: the organisation, its admin, the switch and the key, or none of them. */
@ApplicationScoped
@Transactional
public class OrganizationDesk {
    @Inject
    private OrganizationSetup setup;

    @Inject
    private ScimSettings scimSettings;

    @Inject
    private SecretKeys secretKeys;

    Opened open(OrganizationRequest wanted) {
        SignedIn admin = setup.create(wanted.organization());
        if (!wanted.enableScim()) {
            return new Opened(admin, "");
        }
        scimSettings.enable(admin, true);
        return new Opened(admin, secretKeys.generate(admin, "").secret());
    }

    /**
     * @param secretKey the one view of the secret; empty when none was asked for
     */
    record Opened(SignedIn admin, String secretKey) {
        @Override
        public String toString() {
            return "Opened[" + admin.organization().slug() + "]";
        }
    }
}
