package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of the Redirect binding (SAML Bindings 2.0 §3.4.4.1), which is kept as it was sent: its signature is over
 * that text.
 */
public final class RedirectQuery {
    private static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";
    public static final String REQUEST = "SAMLRequest";
    private static final String RESPONSE = "SAMLResponse";
    private static final Set<String> NAMES =
            Set.of(REQUEST, RESPONSE, "RelayState", "SigAlg", "Signature", "SAMLEncoding");

    /** Still encoded. */
    private final Map<String, String> parameters;

    private RedirectQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The query of our own message, not signed yet. */
    public static String write(String parameter, String xml, @Nullable String relayState) {
        var packed = Deflate.deflate(xml.getBytes(StandardCharsets.UTF_8));
        var query =
                new StringBuilder(parameter + "=" + encode(Base64.getEncoder().encodeToString(packed)));
        if (relayState != null) {
            query.append("&RelayState=").append(encode(relayState));
        }
        return query.toString();
    }

    /** Takes a query apart; each name that matters must be there once at most, and spelled plainly. */
    public static RedirectQuery read(String rawQuery) throws RejectedMessageException {
        var parameters = new HashMap<String, String>();
        for (var pair : rawQuery.split("&", -1)) {
            var equals = pair.indexOf('=');
            var raw = equals < 0 ? pair : pair.substring(0, equals);
            var name = decode(raw);
            if (!NAMES.contains(name)) {
                continue;
            }
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!raw.equals(name) || parameters.putIfAbsent(name, value) != null) {
                throw new RejectedMessageException(Rejection.PARAMETER_REPEATED, name);
            }
        }
        if (parameters.containsKey(REQUEST) && parameters.containsKey(RESPONSE)) {
            throw new RejectedMessageException(Rejection.PARAMETERS_MIXED);
        }
        var query = new RedirectQuery(parameters);
        var encoding = query.value("SAMLEncoding");
        if (encoding != null && !encoding.equals(DEFLATE)) {
            throw new RejectedMessageException(Rejection.ENCODING_UNKNOWN, encoding);
        }
        return query;
    }

    /** The name of the parameter with the message. */
    public String messageName() {
        return isRequest() ? REQUEST : RESPONSE;
    }

    /** A parameter as it was sent, still encoded. */
    @Nullable
    public String raw(String name) {
        return parameters.get(name);
    }

    public boolean isRequest() {
        return parameters.containsKey(REQUEST);
    }

    public byte[] message() throws RejectedMessageException {
        if (!isRequest() && !parameters.containsKey(RESPONSE)) {
            throw new RejectedMessageException(Rejection.PARAMETER_MISSING, REQUEST + " or " + RESPONSE);
        }
        var base64 = require(messageName());
        if (base64.length() > PostedText.MAX_BYTES) {
            throw new RejectedMessageException(Rejection.TOO_LARGE);
        }
        return Deflate.inflate(PostedText.decode(base64));
    }

    @Nullable
    public String relayState() throws RejectedMessageException {
        return value("RelayState");
    }

    /** The value of a parameter that must be there. */
    public String require(String name) throws RejectedMessageException {
        var value = value(name);
        if (value == null) {
            throw new RejectedMessageException(Rejection.PARAMETER_MISSING, name);
        }
        return value;
    }

    private @Nullable String value(String name) throws RejectedMessageException {
        var raw = parameters.get(name);
        return raw == null ? null : decode(raw);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decode(String raw) throws RejectedMessageException {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            throw new RejectedMessageException(damaged, Rejection.NOT_BASE64);
        }
    }
}
