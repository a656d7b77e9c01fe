package dev.rollcall.saml.sso;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of the Redirect binding (SAML Bindings 2.0 §3.4.4.1). The signature is over the text of the query as it was
 * sent: decoding and encoding it again would verify another one.
 */
final class RedirectQuery {
    private static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";
    static final String REQUEST = "SAMLRequest";
    private static final String RESPONSE = "SAMLResponse";
    private static final Set<String> NAMES =
            Set.of(REQUEST, RESPONSE, "RelayState", "SigAlg", "Signature", "SAMLEncoding");

    /** Still encoded. */
    private final Map<String, String> parameters;

    private RedirectQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static String write(String parameter, String xml, @Nullable String relayState, @Nullable SpKeyPair key) {
        var packed = Deflate.deflate(xml.getBytes(StandardCharsets.UTF_8));
        var query =
                new StringBuilder(parameter + "=" + encode(Base64.getEncoder().encodeToString(packed)));
        if (relayState != null) {
            query.append("&RelayState=").append(encode(relayState));
        }
        if (key != null) {
            query.append("&SigAlg=").append(encode(Algorithms.RSA_SHA256));
            var signature = sign(query.toString(), key);
            query.append("&Signature=").append(encode(signature));
        }
        return query.toString();
    }

    /** Takes a query apart; each name that matters must be there once at most, and spelled plainly. */
    static RedirectQuery read(String rawQuery) throws RejectedMessageException {
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

    boolean isRequest() {
        return parameters.containsKey(REQUEST);
    }

    byte[] message() throws RejectedMessageException {
        if (!isRequest() && !parameters.containsKey(RESPONSE)) {
            throw new RejectedMessageException(Rejection.PARAMETER_MISSING, REQUEST + " or " + RESPONSE);
        }
        var base64 = require(isRequest() ? REQUEST : RESPONSE);
        if (base64.length() > PostedText.MAX_BYTES) {
            throw new RejectedMessageException(Rejection.TOO_LARGE);
        }
        return Deflate.inflate(PostedText.decode(base64));
    }

    @Nullable
    String relayState() throws RejectedMessageException {
        return value("RelayState");
    }

    /** A signature is required here: nothing else says who sends it. */
    void requireSignature(Expectation expected) throws RejectedMessageException {
        var name = isRequest() ? REQUEST : RESPONSE;
        var algorithm = require("SigAlg");
        var signature =
                PostedText.decodeStrictly(require("Signature").replace("\r", "").replace("\n", ""));
        Algorithms.requireSignature(name, algorithm, expected.sha1Allowed());
        var signed = name + "=" + parameters.get(name)
                + (parameters.containsKey("RelayState") ? "&RelayState=" + parameters.get("RelayState") : "")
                + "&SigAlg=" + parameters.get("SigAlg");
        var certificates = expected.identityProvider().signingCertificates();
        if (certificates.stream().noneMatch(key -> verifies(key, algorithm, signed, signature))) {
            var weak = expected.identityProvider().setAside(key -> verifies(key, algorithm, signed, signature));
            if (weak.isPresent()) {
                throw SignedElement.weak(name, weak.get());
            }
            throw new RejectedMessageException(Rejection.SIGNATURE_INVALID, name, certificates.size());
        }
    }

    private static boolean verifies(X509Certificate key, String algorithm, String signed, byte[] signature) {
        var java = Algorithms.SIGNATURES.getOrDefault(algorithm, "SHA1withRSA");
        // ECDSA values are written in two ways, and the binding does not say which.
        return verifiesAs(java, key, signed, signature)
                || (java.endsWith("ECDSA") && verifiesAs(java + "inP1363Format", key, signed, signature));
    }

    private static boolean verifiesAs(String java, X509Certificate key, String signed, byte[] signature) {
        try {
            var verifier = Signature.getInstance(java);
            verifier.initVerify(key.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    private static String sign(String query, SpKeyPair key) {
        try {
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key.privateKey());
            signer.update(query.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Our own key does not sign", impossible);
        }
    }

    private String require(String name) throws RejectedMessageException {
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

    private static String encode(String value) {
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
