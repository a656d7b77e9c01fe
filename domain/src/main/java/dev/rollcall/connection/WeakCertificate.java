package dev.rollcall.connection;

import java.io.Serializable;

/**
 * A certificate of the identity provider that is not believed, because its key could be forged.
 *
 * @param algorithm the kind of its key, in words
 * @param bits the length of its key when that is the reason, 0 when its kind is
 */
public record WeakCertificate(IdpCertificate certificate, String algorithm, int bits) implements Serializable {}
