package dev.rollcall.saml.sso;

import dev.rollcall.saml.metadata.Binding;

/** What a copy of this module with a class loader of its own is asked to do. */
public final class FreshCopy {
    private FreshCopy() {}

    /** Verifies, decrypts and signs; everything that OpenSAML looks up. */
    public static String signIn() {
        var signIn = Posts.accept(new ResponseXml().signBoth().encrypt(new TestEncryption()));
        var request = AuthnRequests.create(
                Posts.US, Posts.EXPECTED.identityProvider(), Binding.HTTP_POST, true, null, Posts.NOW);
        return signIn.nameId().value() + " " + request.fields().size();
    }
}
