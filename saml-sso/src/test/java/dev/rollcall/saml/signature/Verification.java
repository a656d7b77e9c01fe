package dev.rollcall.saml.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import org.w3c.dom.Element;

/** What OpenSAML says of a signature, for tests in other rooms; the wall itself is not public. */
public final class Verification {
    private Verification() {}

    public static boolean verifies(Element signed, List<X509Certificate> certificates) {
        return OpenSamlSignatures.verifies(signed, certificates);
    }
}
