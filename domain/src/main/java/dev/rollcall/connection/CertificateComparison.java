package dev.rollcall.connection;

import dev.rollcall.connection.CertificateChange.Fate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which certificates come, stay and go. */
final class CertificateComparison {
    private CertificateComparison() {}

    static List<CertificateChange> of(List<IdpCertificate> before, List<IdpCertificate> after) {
        Set<String> old = fingerprints(before);
        Set<String> current = fingerprints(after);
        return Stream.concat(
                        after.stream()
                                .map(c -> new CertificateChange(
                                        old.contains(c.fingerprint()) ? Fate.KEPT : Fate.ADDED, c)),
                        before.stream()
                                .filter(c -> !current.contains(c.fingerprint()))
                                .map(c -> new CertificateChange(Fate.REMOVED, c)))
                .toList();
    }

    private static Set<String> fingerprints(List<IdpCertificate> certificates) {
        return certificates.stream().map(IdpCertificate::fingerprint).collect(Collectors.toUnmodifiableSet());
    }
}
