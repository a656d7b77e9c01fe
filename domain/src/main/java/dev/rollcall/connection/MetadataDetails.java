package dev.rollcall.connection;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What metadata says of an identity provider beside how people sign in by it.
 *
 * @param redirectLogout single logout by HTTP-Redirect
 * @param postLogout single logout by HTTP-POST
 * @param weakCertificates what is signed with them is refused
 * @param leftAside what was not understood, a sentence each
 */
public record MetadataDetails(
        @Nullable LogoutAddress redirectLogout,
        @Nullable LogoutAddress postLogout,
        List<WeakCertificate> weakCertificates,
        List<String> leftAside)
        implements Serializable {
    /** Of metadata that says nothing of the kind. */
    public static final MetadataDetails NONE = new MetadataDetails(null, null, List.of(), List.of());

    public MetadataDetails {
        weakCertificates = List.copyOf(weakCertificates);
        leftAside = List.copyOf(leftAside);
    }
}
