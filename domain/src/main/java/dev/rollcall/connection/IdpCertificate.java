package dev.rollcall.connection;

import java.io.Serializable;
import java.time.Instant;

/**
 * A certificate with which the identity provider signs.
 *
 * @param fingerprint SHA-256, {@code AA:BB:…}
 * @param certificate DER in Base64
 */
public record IdpCertificate(
        String fingerprint, String subject, Instant notBefore, Instant notAfter, String certificate)
        implements Serializable {}
