package dev.rollcall.systemtest.saml.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.testsupport.quick.KnownKeyPairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A realm of a test's own: the identity provider of one organization, with its people. Everybody has the same password.
 */
final class KeycloakRealm {
    static final String PASSWORD = "as good as any other";

    private final KeycloakServer server = KeycloakServer.get();
    private final KeycloakAdmin admin = new KeycloakAdmin(server);
    private final String name = "acme-" + UUID.randomUUID().toString().substring(0, 8);

    private KeycloakRealm() {}

    /** A new one, with a known signing key and nobody in it; what it is slow at on purpose, it does quickly. */
    static KeycloakRealm create() {
        var realm = new KeycloakRealm();
        var key = KnownKeyPairs.next2048().getPrivate().getEncoded();
        realm.admin.post("", """
                {"realm": "%s", "enabled": true, "privateKey": "%s",
                 "passwordPolicy": "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"}""".formatted(realm.name, Base64.getEncoder().encodeToString(key)));
        return realm;
    }

    String name() {
        return name;
    }

    KeycloakAdmin admin() {
        return admin;
    }

    /** Its EntityDescriptor, as an admin downloads it. */
    String metadata() {
        var request =
                HttpRequest.newBuilder(address("/protocol/saml/descriptor")).build();
        try {
            return server.http().send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it takes AuthnRequests and LogoutRequests. */
    URI samlEndpoint() {
        return address("/protocol/saml");
    }

    URI address(String path) {
        return URI.create(server.baseUri() + "/realms/" + name + path);
    }

    /** Somebody who can sign in here. */
    void person(String userName, String firstName, String lastName) {
        admin.post("/" + name + "/users", """
                {"username": "%s", "email": "%1$s", "emailVerified": true, "enabled": true, "firstName": "%s", "lastName": "%s",
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(userName, firstName, lastName, PASSWORD));
    }

    /** Whether that person has a session here. */
    boolean hasSession(String userName) {
        return !admin.get("/" + name + "/users/" + personId(userName) + "/sessions")
                .isEmpty();
    }

    /** An admin of Keycloak signs that person out everywhere. */
    void signOut(String userName) {
        admin.post("/" + name + "/users/" + personId(userName) + "/logout", "");
    }

    private String personId(String userName) {
        return admin.get("/" + name + "/users?exact=true&username=" + userName)
                .path(0)
                .path("id")
                .asText();
    }

    /**
     * Makes Rollcall known from its own metadata, which says whether requests are signed and assertions are to be
     * encrypted. The user name becomes the NameID.
     */
    KeycloakClient register(String spMetadata) {
        var client = (ObjectNode)
                admin.send("POST", "/" + name + "/client-description-converter", "application/xml", spMetadata);
        var attributes = client.withObjectProperty("attributes");
        attributes.put("saml_name_id_format", "username");
        attributes.put("saml_force_name_id_format", "true");
        attributes.put("saml_idp_initiated_sso_url_name", KeycloakClient.URL_NAME);
        ArrayNode mappers = client.putArray("protocolMappers");
        mappers.add(attributeStatement("FirstName", "firstName")).add(attributeStatement("LastName", "lastName"));
        admin.post("/" + name + "/clients", client);
        var id = admin.get("/" + name + "/clients?clientId="
                        + URLEncoder.encode(client.path("clientId").asText(), StandardCharsets.UTF_8))
                .path(0)
                .path("id")
                .asText();
        return new KeycloakClient(this, id);
    }

    /** The component that holds the key of signatures. */
    String signingKey() {
        for (var component : admin.get("/" + name + "/components?type=org.keycloak.keys.KeyProvider")) {
            if (component.path("providerId").asText().equals("rsa")) {
                return component.path("id").asText();
            }
        }
        throw new IllegalStateException("no signing key in " + name);
    }

    /** Makes a second signing key, which stands in the metadata and does not sign yet; answers its component. */
    String addSigningKey() {
        admin.post("/" + name + "/components", """
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider", "parentId": "%s",
                 "config": {"priority": ["200"], "enabled": ["true"], "active": ["false"], "algorithm": ["RS256"], "keySize": ["2048"]}}""".formatted(
                        admin.get("/" + name).path("id").asText()));
        return admin.get("/" + name + "/components?name=next")
                .path(0)
                .path("id")
                .asText();
    }

    /** From now on the first signs; the second only stays in the metadata. */
    void sign(String next, String former) {
        activate(next, "true");
        activate(former, "false");
    }

    private void activate(String key, String active) {
        var component = (ObjectNode) admin.get("/" + name + "/components/" + key);
        component.withObjectProperty("config").putArray("active").add(active);
        admin.put("/" + name + "/components/" + key, component);
    }

    void removeKey(String key) {
        admin.delete("/" + name + "/components/" + key);
    }

    private static JsonNode attributeStatement(String attribute, String property) {
        return KeycloakAdmin.JSON
                .createObjectNode()
                .put("name", attribute)
                .put("protocol", "saml")
                .put("protocolMapper", "saml-user-property-mapper")
                .set(
                        "config",
                        KeycloakAdmin.JSON
                                .createObjectNode()
                                .put("user.attribute", property)
                                .put("attribute.name", attribute)
                                .put("attribute.nameformat", "Unspecified"));
    }
}
