package dev.rollcall.systemtest.saml.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.site.PlainSite;

/** The Primary Admin of an organization, signed in, who looks up why somebody was refused. */
public final class PrimaryAdmin {
    private final SamlOrganization organization;
    private final PlainSite site;

    public PrimaryAdmin(SamlOrganization organization) {
        this.organization = organization;
        site = organization.signedIn();
    }

    public SamlOrganization organization() {
        return organization;
    }

    /** The pages as this admin sees them. */
    PlainSite site() {
        return site;
    }

    /** The sentence to which the reference leads. */
    public String reason(Refusal refusal) {
        site.open("/settings/sign-in.xhtml?id=" + refusal.reference());
        assertThat(site.text()).contains("Sign-in: refused");
        return site.page().select(".notice.sentence bdi").first().wholeText();
    }
}
