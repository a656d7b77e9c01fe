package dev.rollcall.systemtest.saml.site;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.TestDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** An organization whose people come by SCIM and sign in by SAML; what an admin of it copies, uploads and sets. */
public record SamlOrganization(URI server, Tenant tenant) {
    /** A new one in the server at this address. */
    public static SamlOrganization create(URI server) {
        return new SamlOrganization(server, Tenant.withPassword(server));
    }

    public String slug() {
        return tenant.slug();
    }

    /** Okta calls it Single sign-on URL. */
    public String acsUrl() {
        return server + acsPath();
    }

    public String acsPath() {
        return "/saml/" + slug() + "/acs";
    }

    /** Okta calls it Audience URI. */
    public String entityId() {
        return server + "/saml/" + slug() + "/metadata";
    }

    public String startUrl() {
        return server + startPath();
    }

    public String startPath() {
        return "/saml/" + slug() + "/login";
    }

    /** What an identity provider reads about us. */
    public String metadata() {
        return new Visitor(server).get("/saml/" + slug() + "/metadata").body();
    }

    /** What an admin downloads for Okta: the certificate of the key that signs for us, and that is encrypted for. */
    public X509Certificate certificate() {
        var pem = new Visitor(server).get("/saml/" + slug() + "/certificate").body();
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection that provisions its people. */
    public OktaCalls scim() {
        return new OktaCalls(tenant.url().toString(), tenant.secretKey());
    }

    /** Provisions somebody whose user name is an e-mail address and answers the id. */
    public String person(String userName, String firstName, String lastName) {
        return person(userName, userName, firstName, lastName);
    }

    /** Provisions somebody and answers the id. */
    public String person(String userName, String email, String firstName, String lastName) {
        return scim().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "active": true,
                 "name": {"givenName": "%s", "familyName": "%s"},
                 "emails": [{"primary": true, "value": "%s", "type": "work"}]}""".formatted(userName, firstName, lastName, email))
                .path("id")
                .asText();
    }

    /** Okta takes the app away from somebody. */
    public void deactivate(String id) {
        scim().patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}", 200);
    }

    /** The pages as its Primary Admin sees them, signed in. */
    public PlainSite signedIn() {
        var site = new PlainSite(server);
        site.signIn(slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        return site;
    }

    /** The same pages in a browser. */
    public AdminSite signedIn(BrowserContext browser) {
        return AdminSite.withSession(browser, server, signedIn().session());
    }

    /** The Primary Admin, who is signed in, uploads the identity provider's metadata and looks at it before saving. */
    public void upload(AdminSite site, String metadata) {
        site.open("/settings/okta.xhtml?tab=saml");
        site.chooseMetadata(file(metadata));
        site.press("Update");
    }

    private static Path file(String metadata) {
        try {
            return Files.writeString(TestDirectory.create("metadata").resolve("metadata.xml"), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody opens the sign-in page and chooses single sign-on. */
    public void chooseSingleSignOn(AdminSite site) {
        chooseSingleSignOn(site, "Okta");
    }

    /** The same with an identity provider that the page calls so. */
    public void chooseSingleSignOn(AdminSite site, String provider) {
        site.open("/sign-in.xhtml?organization=" + slug());
        site.follow("Sign in with " + provider);
    }
}
