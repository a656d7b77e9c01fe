package dev.rollcall.saml.send;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.message.RedirectQuery;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.signature.QuerySignature;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a written message into a binding (SAML Bindings 2.0 §3.4, §3.5). */
public final class Outbox {
    private static final int MAX_RELAY_STATE_BYTES = 80;

    private Outbox() {}

    /**
     * A RelayState of ours is short. One that an answer takes back is the requester's, and goes back as it came,
     * however long it is.
     *
     * @param parameter {@code SAMLRequest} or {@code SAMLResponse}
     * @param key signs the message; null when it goes unsigned
     */
    public static OutgoingMessage send(
            MessageWriter.Written message,
            String parameter,
            Binding binding,
            String location,
            @Nullable String relayState,
            @Nullable SpKeyPair key) {
        if (parameter.equals(RedirectQuery.REQUEST)) {
            requireShort(relayState);
        }
        if (binding == Binding.HTTP_REDIRECT) {
            var unsigned = RedirectQuery.write(parameter, message.xml(), relayState);
            var query = key == null ? unsigned : QuerySignature.sign(unsigned, key);
            var separator = location.contains("?") ? "&" : "?";
            return new OutgoingMessage(message.id(), binding, location + separator + query, Map.of());
        }
        var xml = key == null ? message.xml() : OpenSamlSigner.sign(message.xml(), key);
        var fields = new LinkedHashMap<String, String>();
        fields.put(parameter, Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
        if (relayState != null) {
            fields.put("RelayState", relayState);
        }
        return new OutgoingMessage(message.id(), binding, location, fields);
    }

    private static void requireShort(@Nullable String relayState) {
        if (relayState != null && relayState.getBytes(StandardCharsets.UTF_8).length > MAX_RELAY_STATE_BYTES) {
            throw new IllegalArgumentException("A RelayState has 80 bytes at most (SAML Bindings 2.0 §3.4.3)");
        }
    }
}
