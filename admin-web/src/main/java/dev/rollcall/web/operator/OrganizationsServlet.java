package dev.rollcall.web.operator;

import dev.rollcall.administration.OrganizationOpening;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.web.http.RequestUrls;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;

/** {@code POST /operator/v1/organizations}: opens an organization without a browser. */
public class OrganizationsServlet extends OperatorServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrganizationOpening opening;

    @Override
    JsonObject make(HttpServletRequest request, String body) {
        var wanted = OrganizationRequest.of(body);
        return answer(opening.open(wanted.organization(), wanted.enableScim()), RequestUrls.of(request));
    }

    private static JsonObject answer(OrganizationOpening.Opened opened, PublicUrls urls) {
        Organization organization = opened.admin().organization();
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("id", organization.id())
                .add("slug", organization.slug())
                .add("name", organization.name())
                .add("tenantUrl", urls.tenantUrl(organization.slug()));
        return opened.secretKey().isEmpty()
                ? answer.build()
                : answer.add("secretKey", opened.secretKey()).build();
    }
}
