package dev.rollcall.systemtest.scim;

import dev.rollcall.compliance.ScimTarget;
import dev.rollcall.compliance.ScimTargetProvider;

/** Gives every class of the compliance suite an organization of its own in the shared server. */
public final class ComplianceTarget implements ScimTargetProvider {

    @Override
    public ScimTarget target() {
        var tenant = Tenant.create();
        return new ScimTarget(tenant.url(), tenant.secretKey());
    }
}
