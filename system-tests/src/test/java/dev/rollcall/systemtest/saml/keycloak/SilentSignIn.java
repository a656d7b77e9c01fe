package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Somebody with a session at Keycloak, who signs in to Rollcall again and again without a window. */
final class SilentSignIn {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern RESPONSE =
            Pattern.compile("name=\"SAMLResponse\" value=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final KeycloakConnection connection;
    private final Visitor atKeycloak;

    /** Signs in at Keycloak, once, with the password. */
    SilentSignIn(KeycloakConnection connection, String userName) {
        this.connection = connection;
        URI keycloak = URI.create(KeycloakServer.get().baseUri().toString());
        atKeycloak = new Visitor(keycloak, KeycloakServer.get().http());
        var page = atKeycloak.get(
                path(request(new Visitor(connection.organization().server()))));
        var action = find(ACTION, page).replace("&amp;", "&");
        find(
                RESPONSE,
                atKeycloak.post(
                        path(action), "username", userName, "password", KeycloakRealm.PASSWORD, "credentialId", ""));
    }

    /** Signs in to Rollcall in a new browser; answers whether that is signed in then. */
    boolean again() {
        var visitor = new Visitor(connection.organization().server());
        var page = atKeycloak.get(path(request(visitor)));
        visitor.post("/saml/" + connection.organization().slug() + "/acs", "SAMLResponse", find(RESPONSE, page));
        return visitor.isSignedIn();
    }

    private String request(Visitor visitor) {
        return SentRequest.by(visitor, connection.organization().startPath()).address();
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String find(Pattern pattern, HttpResponse<String> page) {
        var matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1).replace("&#x3D;", "=").replace("&#x2B;", "+").replace("&#x2F;", "/");
    }
}
