package dev.rollcall.saml.send;

import dev.rollcall.saml.metadata.Binding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of ours, ready for the browser to carry.
 *
 * @param id its ID, which the answer's InResponseTo repeats
 * @param binding how it is carried
 * @param address where the browser goes: with {@link Binding#HTTP_REDIRECT} the whole address with its query, with
 *     {@link Binding#HTTP_POST} the form's action
 * @param fields the form's hidden fields, not escaped; empty for a redirect
 */
public record OutgoingMessage(String id, Binding binding, String address, Map<String, String> fields) {
    public OutgoingMessage {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
