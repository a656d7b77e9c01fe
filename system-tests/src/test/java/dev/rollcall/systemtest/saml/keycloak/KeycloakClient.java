package dev.rollcall.systemtest.saml.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** Rollcall as an application at Keycloak. */
record KeycloakClient(KeycloakRealm realm, String id) {
    static final String URL_NAME = "rollcall";

    /** The certificate that our signatures are verified with. */
    static final String SIGNING = "saml.signing.certificate";

    /** The certificate that assertions are encrypted for. */
    static final String ENCRYPTION = "saml.encryption.certificate";

    /** What is kept about it: {@code saml.client.signature}, {@code saml.encrypt} and so on. */
    String attribute(String name) {
        return get().path("attributes").path(name).asText();
    }

    /** Changes one of these. */
    void attribute(String name, String value) {
        var client = (ObjectNode) get();
        client.withObjectProperty("attributes").put(name, value);
        realm.admin().put(path(), client);
    }

    /** Takes one of the two certificates from newer metadata of ours. */
    void update(String spMetadata, String certificate) {
        var read = realm.admin()
                .send("POST", "/" + realm.name() + "/client-description-converter", "application/xml", spMetadata);
        attribute(certificate, read.path("attributes").path(certificate).asText());
    }

    /** Where somebody begins at Keycloak: a tile on a portal. */
    URI tile() {
        return realm.address("/protocol/saml/clients/" + URL_NAME);
    }

    private JsonNode get() {
        return realm.admin().get(path());
    }

    private String path() {
        return "/" + realm.name() + "/clients/" + id;
    }
}
