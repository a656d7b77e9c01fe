package dev.rollcall.web.operator;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.setup.NewOrganization;

/**
 * The body of {@code POST /operator/v1/organizations}.
 *
 * @param enableScim whether the answer shall hold a Secret Key
 */
record OrganizationRequest(NewOrganization organization, boolean enableScim) {
    /** @throws InvalidValueException when it is no such body */
    static OrganizationRequest of(String body) {
        JsonRequest json = JsonRequest.of(body, "operator.text.notJson");
        return new OrganizationRequest(
                new NewOrganization(
                        json.text("name"),
                        json.text("adminEmail"),
                        json.has("adminPassword") ? json.text("adminPassword") : null,
                        json.text("adminGivenName"),
                        json.text("adminFamilyName")),
                json.flag("enableScim"));
    }
}
