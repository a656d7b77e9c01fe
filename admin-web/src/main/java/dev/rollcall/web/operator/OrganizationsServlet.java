package dev.rollcall.web.operator;

import dev.rollcall.platform.ConflictException;
import dev.rollcall.platform.DomainException;
import dev.rollcall.setup.OperatorKey;
import dev.rollcall.tenant.Organization;
import dev.rollcall.web.shell.PublicUrls;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code POST /operator/v1/organizations}: opens an organisation without a browser. */
public class OrganizationsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 64 * 1024;

    @Inject
    private transient OrganizationDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OperatorKey> key = OperatorKey.configured();
        if (key.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!key.get().isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, Texts.of("operator.text.wrongKey"));
        } else {
            open(request, response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Texts.of("operator.text.tooLarge"));
            return;
        }
        try {
            var opened = desk.open(OrganizationRequest.of(new String(body, StandardCharsets.UTF_8)));
            write(response, HttpServletResponse.SC_CREATED, answer(opened, PublicUrls.of(request)));
        } catch (ConflictException e) {
            refuse(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        } catch (DomainException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static JsonObject answer(OrganizationDesk.Opened opened, PublicUrls urls) {
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

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        write(
                response,
                status,
                Json.createObjectBuilder().add("error", sentence).build());
    }

    private static void write(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
