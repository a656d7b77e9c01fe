package dev.rollcall.saml.metadata;

import java.util.Arrays;
import java.util.Optional;

/** The two bindings that carry a message through a browser by itself (SAML Bindings 2.0 §3.4, §3.5). */
public enum Binding {
    HTTP_REDIRECT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
    HTTP_POST("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");

    private final String uri;

    Binding(String uri) {
        this.uri = uri;
    }

    /** The URI that stands in a {@code Binding} attribute. */
    public String uri() {
        return uri;
    }

    /** The binding of that URI; empty for SOAP, Artifact, PAOS and whatever else is not spoken here. */
    public static Optional<Binding> ofUri(String uri) {
        return Arrays.stream(values())
                .filter(binding -> binding.uri.equals(uri))
                .findFirst();
    }
}
