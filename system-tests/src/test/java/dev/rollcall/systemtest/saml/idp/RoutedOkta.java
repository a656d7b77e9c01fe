package dev.rollcall.systemtest.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Okta's addresses, answered inside a browser: it takes our messages by POST and answers each by a page with the button
 * <i>Back</i>, which sends the signed answer by POST.
 */
public final class RoutedOkta {
    public static final String SINGLE_SIGN_ON = "https://okta.example/sso/saml";
    public static final String SINGLE_LOGOUT = "https://okta.example/slo/saml";

    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]*)\"");

    private final SelfSignedKey key;
    private final SamlOrganization organization;
    private final String userName;
    private final List<String> messages = new ArrayList<>();

    /** Whoever comes there in this browser is signed in with that name. */
    public RoutedOkta(BrowserContext browser, SelfSignedKey key, SamlOrganization organization, String userName) {
        this.key = key;
        this.organization = organization;
        this.userName = userName;
        browser.route(SINGLE_SIGN_ON, this::signIn);
        browser.route(SINGLE_LOGOUT, this::signOut);
    }

    /** With both addresses, by POST alone. */
    public static String metadata(SelfSignedKey key) {
        return OktaMetadata.withLogout(
                OktaMetadata.byPostOnly(OktaMetadata.of(key, SINGLE_SIGN_ON)), "HTTP-POST", SINGLE_LOGOUT);
    }

    /** The XML that has come so far. */
    public List<String> messages() {
        return messages;
    }

    /** The browser goes on from our page to one of its addresses: by itself, or, without script, by the button. */
    public static void arrive(AdminSite site, boolean script, String address) {
        if (!script) {
            assertThat(site.text()).contains("Going on to Okta", "press Continue");
            site.press("Continue");
        }
        site.page().waitForURL(address);
    }

    private void signIn(Route route) {
        var response = IdpResponse.of(key, organization, userName).answering(take(route.request()));
        answer(route, organization.acsUrl(), response.encoded());
    }

    private void signOut(Route route) {
        var address = organization.server() + SignedLogout.path(organization);
        var response =
                """
                <p:LogoutResponse xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" \
                ID="_%s" Version="2.0" IssueInstant="%s" Destination="%s" InResponseTo="%s"><a:Issuer>%s</a:Issuer>\
                <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status></p:LogoutResponse>""".formatted(UUID.randomUUID(), Instant.now(), address, take(route.request()), OktaMetadata.ISSUER);
        answer(route, address, SignedLogout.encoded(SignedXml.with(key).sign(response, "LogoutResponse")));
    }

    /** Keeps the message and gives its ID. */
    private String take(Request request) {
        var form = Arrays.stream(request.postData().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        var xml = new String(Base64.getDecoder().decode(form.get("SAMLRequest")), StandardCharsets.UTF_8);
        messages.add(xml);
        var id = ID.matcher(xml);
        if (!id.find()) {
            throw new IllegalStateException("no ID: " + xml);
        }
        return id.group(1);
    }

    private static void answer(Route route, String address, String message) {
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Type", "text/html"))
                .setBody(("<!DOCTYPE html><title>Okta</title><form method=post action='%s'>"
                                + "<input type=hidden name=SAMLResponse value='%s'><button>Back</button></form>")
                        .formatted(address, message)));
    }
}
