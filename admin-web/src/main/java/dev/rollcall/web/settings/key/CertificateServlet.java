package dev.rollcall.web.settings.key;

import dev.rollcall.platform.DomainException;
import dev.rollcall.saml.sso.ServiceProvider;
import dev.rollcall.saml.sso.SpKeyPair;
import dev.rollcall.saml.sso.SpKeys;
import dev.rollcall.tenant.Organization;
import dev.rollcall.web.saml.ServiceProviders;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.HeadersFilter;
import dev.rollcall.web.shell.PublicUrls;
import dev.rollcall.web.shell.RequestTexts;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /settings/certificate}: our certificate as the file that Okta asks for where signatures are to be verified or assertions encrypted
 * (RFC 7468 §5); with {@code ?which=previous} the former one, while the key is being changed.
 */
public class CertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ServiceProviders serviceProviders;

    @Inject
    private transient CurrentUser me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organization organization = me.signedIn().organization();
        boolean previous = RequestTexts.parameter(request, "which").equals("previous");
        SpKeyPair pair = pair(organization, request, previous);
        if (pair == null) {
            ErrorPage.missing(request, response, Texts.of("settings.okta.text.noCertificate"));
            return;
        }
        byte[] pem = SpKeys.certificatePem(pair).getBytes(StandardCharsets.US_ASCII);
        String name = "rollcall-" + organization.slug() + (previous ? "-former" : "") + ".crt";
        response.setHeader("Content-Security-Policy", HeadersFilter.NOTHING);
        response.setContentType("application/pem-certificate-chain");
        response.setContentLength(pem.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(pem);
    }

    private @Nullable SpKeyPair pair(Organization organization, HttpServletRequest request, boolean previous) {
        try {
            ServiceProvider provider = serviceProviders.of(organization, PublicUrls.of(request));
            return previous ? provider.previous() : provider.current();
        } catch (DomainException e) {
            // The SAML tab says why, and makes another one.
            return null;
        }
    }
}
