package dev.rollcall.systemtest.saml.idp;

import dev.rollcall.testsupport.quick.KnownKeyPairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An RSA key of an identity provider, one of the {@link KnownKeyPairs}, with its own certificate, which is good for
 * https at 127.0.0.1 too.
 */
public record SelfSignedKey(PrivateKey privateKey, X509Certificate certificate) {
    private static final String ALIAS = "idp";

    /** A new one, whose certificate lasts for ten years. */
    public static SelfSignedKey make() {
        return make(3650);
    }

    /** A new one. */
    public static SelfSignedKey make(int daysOfCertificate) {
        try {
            var pair = KnownKeyPairs.next2048();
            return new SelfSignedKey(pair.getPrivate(), certificate(pair, daysOfCertificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By Bouncy Castle: the Java platform has no way of its own to write a certificate. */
    private static X509Certificate certificate(KeyPair pair, int days)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = new X500Name("O=Okta, CN=127.0.0.1");
        var from = Instant.now().minus(1, ChronoUnit.MINUTES);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(63, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(days, ChronoUnit.DAYS)),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /** The certificate, one line of Base64, as metadata holds it. */
    public String certificateBase64() {
        return Base64.getEncoder().encodeToString(encodedCertificate());
    }

    /** The certificate's SHA-256, as pages show it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encodedCertificate());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes both as PEM into the directory: {@code cert.pem} and {@code key.pem}. */
    public void writePem(Path directory) {
        try {
            Files.writeString(directory.resolve("cert.pem"), pem("CERTIFICATE", encodedCertificate()));
            Files.writeString(directory.resolve("key.pem"), pem("PRIVATE KEY", privateKey.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For clients that trust this certificate and no other. */
    public SSLContext trusted() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(ALIAS, certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] encodedCertificate() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
