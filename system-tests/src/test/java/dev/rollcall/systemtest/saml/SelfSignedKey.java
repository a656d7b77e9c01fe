package dev.rollcall.systemtest.saml;

import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An RSA key of an identity provider with its own certificate, which is good for https at 127.0.0.1 too. */
public record SelfSignedKey(PrivateKey privateKey, X509Certificate certificate) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "idp";

    /** A new one, whose certificate lasts for ten years. */
    public static SelfSignedKey make() {
        return make(3650);
    }

    /** A new one, made by the JDK's {@code keytool}: the Java platform has no way of its own to write a certificate. */
    public static SelfSignedKey make(int daysOfCertificate) {
        Path store = TestDirectory.create("key").resolve("key.p12");
        Commands.run(
                store.resolveSibling("keytool.log"),
                store.getParent(),
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-sigalg",
                "SHA256withRSA",
                "-dname",
                "CN=127.0.0.1, O=Okta",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                Integer.toString(daysOfCertificate),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new SelfSignedKey((PrivateKey) keys.getKey(ALIAS, PASSWORD.toCharArray()), (X509Certificate)
                    keys.getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
