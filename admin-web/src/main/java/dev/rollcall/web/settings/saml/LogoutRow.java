package dev.rollcall.web.settings.saml;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.web.shell.Texts;

/** Where logout messages go by one binding. */
public final class LogoutRow {
    private final SingleLogoutService service;

    LogoutRow(SingleLogoutService service) {
        this.service = service;
    }

    public String getLabel() {
        return Texts.of(
                service.binding() == Binding.HTTP_POST
                        ? "settings.okta.fact.logoutPost"
                        : "settings.okta.fact.logoutRedirect");
    }

    public String getUrl() {
        return service.location();
    }

    /** Where answers go, when that is another address; else empty. */
    public String getResponseUrl() {
        return service.responseLocation().equals(service.location()) ? "" : service.responseLocation();
    }
}
