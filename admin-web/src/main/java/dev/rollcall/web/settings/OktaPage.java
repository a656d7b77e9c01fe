package dev.rollcall.web.settings;

import dev.rollcall.web.http.RequestTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Which tab of Configure Okta is open, and which question is asked on it. */
@Named("okta")
@RequestScoped
public class OktaPage {
    public static final String SAML_TAB = "/settings/okta.xhtml?tab=saml";
    public static final String SCIM_TAB = "/settings/okta.xhtml?tab=scim";
    public static final String RULES_TAB = "/settings/okta.xhtml?tab=rules";

    @Inject
    private HttpServletRequest request;

    private OktaTab tab = OktaTab.SAML;
    private String confirm = "";
    private String key = "";

    // View parameters are applied too late: which tab the page consists of, and whether a question's button is there,
    // is known before.
    @PostConstruct
    void read() {
        tab = OktaTab.of(RequestTexts.parameter(request, "tab"));
        confirm = RequestTexts.parameter(request, "confirm");
        key = RequestTexts.parameter(request, "key");
    }

    public boolean isSaml() {
        return tab == OktaTab.SAML;
    }

    public boolean isScim() {
        return tab == OktaTab.SCIM;
    }

    /** The key of the open tab, which also names its part of the page: one of a few, whatever the address says. */
    public String getTab() {
        return tab.key();
    }

    public void setTab(String tab) {
        this.tab = OktaTab.of(tab);
    }

    /** {@code disable}, {@code disconnect}, {@code revoke}, {@code change-key}, {@code end-key-change}, or empty. */
    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }

    /** The key that {@code revoke} is about. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
