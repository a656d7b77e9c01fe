package dev.rollcall.saml.sso;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.crypto.spec.SecretKeySpec;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.ReferenceList;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.keys.content.RetrievalMethod;
import org.apache.xml.security.keys.content.X509Data;
import org.apache.xml.security.utils.EncryptionConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Encrypts an assertion with Apache Santuario, and not with what decrypts. */
final class TestEncryption {
    static final String GCM_256 = Saml.ENCRYPTION_11 + "aes256-gcm";
    static final String OAEP = Saml.ENCRYPTION + "rsa-oaep-mgf1p";

    X509Certificate recipient = TestKeys.SP.certificate();
    String content = GCM_256;
    int contentBits = 256;
    String transport = OAEP;
    String digest;
    String mask;
    boolean keyBeside;
    boolean retrieved;
    byte[] plaintext;

    static {
        Init.init();
    }

    TestEncryption recipient(SpKeyPair pair) {
        recipient = pair.certificate();
        return this;
    }

    TestEncryption content(String algorithm, int bits) {
        content = algorithm;
        contentBits = bits;
        return this;
    }

    TestEncryption transport(String algorithm) {
        transport = algorithm;
        return this;
    }

    TestEncryption transport(String algorithm, String digestAlgorithm, String maskAlgorithm) {
        transport = algorithm;
        digest = digestAlgorithm;
        mask = maskAlgorithm;
        return this;
    }

    /** The key beside the data instead of inside its KeyInfo (SAML Core 2.0 §2.3.4). */
    TestEncryption keyBeside() {
        keyBeside = true;
        return this;
    }

    /** The key beside the data, which points to it, as Okta does it: with Ids, a list of what it is for and a certificate. */
    TestEncryption asOkta() {
        retrieved = true;
        return keyBeside();
    }

    /** That instead of the assertion, as well encrypted as any. */
    TestEncryption plaintext(byte[] instead) {
        plaintext = instead;
        return this;
    }

    /** Replaces the assertion by an EncryptedAssertion. */
    void encrypt(Element assertion) {
        try {
            var document = assertion.getOwnerDocument();
            var bytes = new byte[contentBits / 8];
            new SecureRandom().nextBytes(bytes);
            var secret = new SecretKeySpec(bytes, content.contains("tripledes") ? "DESede" : "AES");
            var wrap = digest == null && mask == null
                    ? XMLCipher.getInstance(transport)
                    : XMLCipher.getInstance(transport, null, digest);
            wrap.init(XMLCipher.WRAP_MODE, recipient.getPublicKey());
            var key = wrap.encryptKey(document, secret, mask, null);
            var cipher = XMLCipher.getInstance(content);
            cipher.init(XMLCipher.ENCRYPT_MODE, secret);
            if (!keyBeside) {
                var info = new KeyInfo(document);
                info.add(key);
                cipher.getEncryptedData().setKeyInfo(info);
            } else if (retrieved) {
                point(document, cipher, key);
            }
            var wrapper = document.createElementNS(Saml.ASSERTION, "saml2:EncryptedAssertion");
            wrapper.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:saml2", Saml.ASSERTION);
            assertion.getParentNode().replaceChild(wrapper, assertion);
            wrapper.appendChild(assertion);
            if (plaintext == null) {
                cipher.doFinal(document, assertion);
            } else {
                var type = EncryptionConstants.TYPE_ELEMENT;
                var data = cipher.encryptData(document, type, new ByteArrayInputStream(plaintext));
                wrapper.replaceChild(cipher.martial(document, data), assertion);
            }
            if (keyBeside) {
                wrapper.appendChild(cipher.martial(document, key));
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void point(Document document, XMLCipher cipher, EncryptedKey key) throws Exception {
        var retrieval = new KeyInfo(document);
        retrieval.add(new RetrievalMethod(document, "#_key", null, Saml.ENCRYPTION + "EncryptedKey"));
        cipher.getEncryptedData().setId("_data");
        cipher.getEncryptedData().setKeyInfo(retrieval);
        var certificate = new X509Data(document);
        certificate.addCertificate(recipient);
        var info = new KeyInfo(document);
        info.add(certificate);
        var list = cipher.createReferenceList(ReferenceList.DATA_REFERENCE);
        list.add(list.newDataReference("#_data"));
        key.setId("_key");
        key.setKeyInfo(info);
        key.setReferenceList(list);
    }
}
