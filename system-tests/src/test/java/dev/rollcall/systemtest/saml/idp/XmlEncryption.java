package dev.rollcall.systemtest.saml.idp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Element;

/**
 * Encrypts an assertion with the Java platform's ciphers (XML Encryption 1.1 §5).
 *
 * @param recipient whose certificate it is that the content's key is encrypted for
 * @param content the algorithm of the content
 * @param transport the algorithm of the content's key
 * @param beside whether the key stands beside the data, which points to it, as Okta has it
 */
public record XmlEncryption(X509Certificate recipient, String content, String transport, boolean beside) {
    public static final String AES_GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    public static final String AES_CBC = Xml.ENCRYPTION + "aes256-cbc";
    public static final String TRIPLE_DES = Xml.ENCRYPTION + "tripledes-cbc";
    public static final String RSA_OAEP = Xml.ENCRYPTION + "rsa-oaep-mgf1p";
    public static final String RSA_15 = Xml.ENCRYPTION + "rsa-1_5";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, Content> CONTENTS = Map.of(
            AES_GCM, new Content("AES/GCM/NoPadding", 32, 12),
            AES_CBC, new Content("AES/CBC/PKCS5Padding", 32, 16),
            TRIPLE_DES, new Content("DESede/CBC/PKCS5Padding", 24, 8));
    private static final Map<String, String> TRANSPORTS = Map.of(
            RSA_OAEP, "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
            RSA_15, "RSA/ECB/PKCS1Padding");

    /** How Java calls a cipher, and how many bytes its key and its initialisation vector have. */
    private record Content(String transformation, int keyBytes, int vectorBytes) {}

    /** With AES-GCM and RSA-OAEP. */
    public static XmlEncryption to(X509Certificate recipient) {
        return new XmlEncryption(recipient, AES_GCM, RSA_OAEP, false);
    }

    public XmlEncryption content(String algorithm) {
        return new XmlEncryption(recipient, algorithm, transport, beside);
    }

    public XmlEncryption transport(String algorithm) {
        return new XmlEncryption(recipient, content, algorithm, beside);
    }

    public XmlEncryption asOkta() {
        return new XmlEncryption(recipient, content, transport, true);
    }

    /** Puts an EncryptedAssertion in the assertion's place (SAML Core §2.3.4). */
    public void encrypt(Element assertion) {
        var cipher = CONTENTS.get(content);
        var secret = random(cipher.keyBytes());
        var key = """
                <e:EncryptedKey xmlns:e="%s" Id="_key"><e:EncryptionMethod Algorithm="%s"/>\
                <e:CipherData><e:CipherValue>%s</e:CipherValue></e:CipherData>\
                <e:ReferenceList><e:DataReference URI="#_data"/></e:ReferenceList></e:EncryptedKey>""".formatted(Xml.ENCRYPTION, transport, wrapped(secret));
        var retrieval = "<ds:RetrievalMethod Type=\"" + Xml.ENCRYPTION + "EncryptedKey\" URI=\"#_key\"/>";
        var encrypted = Xml.parse("""
                <a:EncryptedAssertion xmlns:a="%s"><e:EncryptedData xmlns:e="%s" Id="_data" Type="%2$sElement">\
                <e:EncryptionMethod Algorithm="%s"/><ds:KeyInfo xmlns:ds="%s">%s</ds:KeyInfo>\
                <e:CipherData><e:CipherValue>%s</e:CipherValue></e:CipherData>\
                </e:EncryptedData>%s</a:EncryptedAssertion>""".formatted(
                        Xml.ASSERTION,
                        Xml.ENCRYPTION,
                        content,
                        Xml.SIGNATURE,
                        beside ? retrieval : key,
                        encrypted(cipher, secret, Xml.write(assertion)),
                        beside ? key : ""));
        var document = assertion.getOwnerDocument();
        assertion.getParentNode().replaceChild(document.importNode(encrypted.getDocumentElement(), true), assertion);
    }

    private String wrapped(byte[] secret) {
        try {
            var cipher = Cipher.getInstance(TRANSPORTS.get(transport));
            cipher.init(Cipher.ENCRYPT_MODE, recipient.getPublicKey());
            return Base64.getEncoder().encodeToString(cipher.doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the initialisation vector in front. */
    private static String encrypted(Content content, byte[] secret, String xml) {
        try {
            var name = content.transformation();
            var vector = random(content.vectorBytes());
            var cipher = Cipher.getInstance(name);
            var parameters = name.contains("GCM") ? new GCMParameterSpec(128, vector) : new IvParameterSpec(vector);
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, name.substring(0, name.indexOf('/'))), parameters);
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(vector);
            bytes.writeBytes(cipher.doFinal(xml.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
