package dev.rollcall.saml.signature;

import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.Map;
import java.util.Set;

/**
 * The algorithms that are taken. HMAC, DSA, MD5, RSA 1.5 and 3DES are on no list: the first would make the certificate
 * the secret, the last two tell an attacker by their failures what was encrypted.
 */
public final class Algorithms {
    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String RSA_SHA1 = Saml.SIGNATURE + "rsa-sha1";
    public static final String SHA1 = Saml.SIGNATURE + "sha1";
    public static final String SHA256 = Saml.ENCRYPTION + "sha256";

    /** Signature methods, and how Java calls them. */
    static final Map<String, String> SIGNATURES = Map.of(
            RSA_SHA256,
            "SHA256withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "SHA384withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "SHA512withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "SHA256withECDSA",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "SHA384withECDSA",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
            "SHA512withECDSA");

    static final Set<String> DIGESTS =
            Set.of(SHA256, "http://www.w3.org/2001/04/xmldsig-more#sha384", Saml.ENCRYPTION + "sha512");

    private Algorithms() {}

    /** @param element whose signature it is, for the sentence */
    static void requireSignature(String element, String uri, boolean sha1Allowed) throws RejectedMessageException {
        if (uri.equals(RSA_SHA1)) {
            requireSha1(element, uri, sha1Allowed);
        } else if (!SIGNATURES.containsKey(uri)) {
            throw new RejectedMessageException(Rejection.SIGNATURE_ALGORITHM, element, uri);
        }
    }

    static void requireDigest(String element, String uri, boolean sha1Allowed) throws RejectedMessageException {
        if (uri.equals(SHA1)) {
            requireSha1(element, uri, sha1Allowed);
        } else if (!DIGESTS.contains(uri)) {
            throw new RejectedMessageException(Rejection.DIGEST_ALGORITHM, element, uri);
        }
    }

    private static void requireSha1(String element, String uri, boolean allowed) throws RejectedMessageException {
        if (!allowed) {
            throw new RejectedMessageException(Rejection.SHA1, element, uri);
        }
    }
}
