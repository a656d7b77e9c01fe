package dev.rollcall.connection;

/** What became of a certificate when metadata was replaced. */
public record CertificateChange(Fate fate, IdpCertificate certificate) {
    /** Whether it came, stayed or went. */
    public enum Fate {
        ADDED,
        KEPT,
        REMOVED
    }
}
