package dev.rollcall.web.operator;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.RegisteredAttribute;
import dev.rollcall.directory.extension.SchemaExtension;
import dev.rollcall.directory.extension.SchemaExtensions;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code POST /operator/v1/organizations/{slug}/extensions}: registers a custom extension of User without a browser.
 */
public class ExtensionsServlet extends OperatorServlet {
    private static final long serialVersionUID = 1L;
    private static final String WHO = "Operator";
    private static final Pattern PATH = Pattern.compile("/([^/]+)/extensions");

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient SchemaExtensions extensions;

    @Override
    JsonObject make(HttpServletRequest request, String body) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String slug = path.matches() ? path.group(1) : "";
        Organization organization = organizations
                .findBySlug(slug)
                .orElseThrow(() -> new NotFoundException(Texts.of("operator.text.noOrganization")));
        return answer(extensions.register(organization.id(), WHO, ExtensionRequest.of(body)));
    }

    private static JsonObject answer(SchemaExtension extension) {
        JsonArrayBuilder attributes = Json.createArrayBuilder();
        extension.attributes().forEach(attribute -> attributes.add(attribute(attribute)));
        return Json.createObjectBuilder()
                .add("id", extension.id())
                .add("urn", extension.urn())
                .add("name", extension.name())
                .add("description", extension.description())
                .add("attributes", attributes)
                .build();
    }

    private static JsonObject attribute(RegisteredAttribute registered) {
        ExtensionAttribute attribute = registered.attribute();
        return Json.createObjectBuilder()
                .add("id", attribute.id())
                .add("name", attribute.name())
                .add("type", attribute.type().keyword())
                .add("multiValued", attribute.multiValued())
                .add("caseExact", attribute.caseExact())
                .add("description", registered.description())
                .build();
    }
}
