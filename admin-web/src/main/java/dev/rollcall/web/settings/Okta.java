package dev.rollcall.web.settings;

import dev.rollcall.web.shell.RequestTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Which tab of Configure Okta is open, and which question is asked on it. */
@Named
@RequestScoped
public class Okta {
    static final String SAML_TAB = "/settings/okta.xhtml?tab=saml";
    static final String SCIM_TAB = "/settings/okta.xhtml?tab=scim";

    @Inject
    private HttpServletRequest request;

    private String tab = "";
    private String confirm = "";
    private String key = "";

    // View parameters are applied too late: which tab the page consists of, and whether a question's button is there,
    // is known before.
    @PostConstruct
    void read() {
        tab = RequestTexts.parameter(request, "tab");
        confirm = RequestTexts.parameter(request, "confirm");
        key = RequestTexts.parameter(request, "key");
    }

    public boolean isScim() {
        return tab.equals("scim");
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    /** {@code disable}, {@code disconnect}, {@code revoke}, or empty. */
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
