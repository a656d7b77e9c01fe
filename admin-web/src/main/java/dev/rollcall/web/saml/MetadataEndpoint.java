package dev.rollcall.web.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.saml.key.SpKeys;
import dev.rollcall.saml.metadata.sp.SpMetadataWriter;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.web.http.HeadersFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code GET /saml/{slug}/metadata}: what an organization's identity provider has to know about us (SAML Metadata 2.0
 * §2.4.4).
 */
@ApplicationScoped
public class MetadataEndpoint {
    private static final List<String> NAME_ID_FORMATS = List.of(
            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private OktaConnection connection;

    void get(SamlCall call) throws IOException {
        // What we promise is what we do: requests are signed when the identity provider wants that.
        boolean signs = connection
                .find(call.organization().id())
                .map(IdentityProvider::wantsSignedRequests)
                .orElse(false);
        ServiceProvider us = serviceProviders.of(call.organization(), call.urls());
        send(
                call,
                new SpMetadataWriter().write(us.metadata(NAME_ID_FORMATS, signs, true)),
                "application/samlmetadata+xml",
                "sp-metadata.xml");
    }

    /** The certificate that identity providers encrypt for, as a file: Okta asks for one. */
    void certificate(SamlCall call) throws IOException {
        ServiceProvider us = serviceProviders.of(call.organization(), call.urls());
        send(call, SpKeys.certificatePem(us.current()), "application/x-pem-file", "certificate.pem");
    }

    private static void send(SamlCall call, String text, String type, String file) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var response = call.response();
        response.setHeader("Content-Security-Policy", HeadersFilter.NOTHING);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rollcall-" + call.organization().slug() + "-" + file + "\"");
        response.getOutputStream().write(bytes);
    }
}
