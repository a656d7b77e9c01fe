package dev.rollcall.web.saml;

import dev.rollcall.saml.metadata.SpMetadata;
import dev.rollcall.saml.metadata.SpMetadataWriter;
import dev.rollcall.tenant.Organization;
import dev.rollcall.tenant.Organizations;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.HeadersFilter;
import dev.rollcall.web.shell.PublicUrls;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /saml/{slug}/metadata}: what an organisation's identity provider has to know about us (SAML Metadata 2.0 §2.4.4). The other addresses
 * that are handed out, ACS URL and Start URL, say that nobody can sign in there.
 */
public class SpMetadataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,63})/metadata");
    private static final List<String> NAME_ID_FORMATS = List.of(
            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");

    @Inject
    private transient Organizations organizations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        Optional<Organization> organization =
                matcher.matches() ? organizations.findBySlug(matcher.group(1)) : Optional.empty();
        if (organization.isEmpty()) {
            refuse(request, response);
            return;
        }
        String slug = organization.get().slug();
        byte[] xml = metadata(PublicUrls.of(request), slug).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", HeadersFilter.NOTHING);
        response.setContentType("application/samlmetadata+xml");
        response.setContentLength(xml.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"rollcall-" + slug + "-sp-metadata.xml\"");
        response.getOutputStream().write(xml);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorPage.missing(request, response, Texts.of("saml.text.noSignIn"));
    }

    private static String metadata(PublicUrls urls, String slug) {
        return new SpMetadataWriter()
                .write(new SpMetadata(urls.entityId(slug), urls.acsUrl(slug), NAME_ID_FORMATS, List.of(), false, true));
    }
}
