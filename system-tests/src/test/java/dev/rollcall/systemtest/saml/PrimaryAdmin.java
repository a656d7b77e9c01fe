package dev.rollcall.systemtest.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.server.Chromium;

/** The Primary Admin of an organization, signed in, who looks up why somebody was refused. */
public final class PrimaryAdmin implements AutoCloseable {
    private final Chromium chromium = Chromium.open();
    private final SamlOrganization organization;
    private final AdminSite site;

    public PrimaryAdmin(SamlOrganization organization) {
        this.organization = organization;
        site = new AdminSite(chromium.newContext(), organization.server());
        organization.signIn(site);
    }

    public SamlOrganization organization() {
        return organization;
    }

    /** The pages as this admin sees them. */
    public AdminSite site() {
        return site;
    }

    /** The sentence to which the reference leads. */
    public String reason(Refusal refusal) {
        site.open("/settings/sign-in.xhtml?id=" + refusal.reference());
        assertThat(site.text()).contains("Sign-in: refused");
        return site.page().locator(".notice.sentence bdi").textContent();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
