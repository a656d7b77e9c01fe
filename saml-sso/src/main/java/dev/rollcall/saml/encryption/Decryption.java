package dev.rollcall.saml.encryption;

import dev.rollcall.saml.check.Header;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.MessageXml;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Element;

/**
 * Decrypts an assertion with the Java platform's ciphers (XML Encryption 1.1 §5.2, §5.5). The library's Decrypter is
 * not asked: it resolves what a message refers to, and parses what comes out under limits of its own. What comes out
 * here passes the same checks as a message. Whatever fails on the way has one answer.
 */
public final class Decryption {
    private static final int BITS_PER_BYTE = 8;
    private static final int GCM_VECTOR_BYTES = 12;
    private static final int GCM_TAG_BITS = 128;
    private static final int BLOCK_BYTES = 16;
    /** Algorithms, and the bytes of their keys. */
    private static final Map<String, Integer> GCM = Map.of(
            Saml.ENCRYPTION_11 + "aes128-gcm", 128 / BITS_PER_BYTE,
            Saml.ENCRYPTION_11 + "aes192-gcm", 192 / BITS_PER_BYTE,
            Saml.ENCRYPTION_11 + "aes256-gcm", 256 / BITS_PER_BYTE);

    private static final Map<String, Integer> CBC = Map.of(
            Saml.ENCRYPTION + "aes128-cbc", 128 / BITS_PER_BYTE,
            Saml.ENCRYPTION + "aes192-cbc", 192 / BITS_PER_BYTE,
            Saml.ENCRYPTION + "aes256-cbc", 256 / BITS_PER_BYTE);

    private final EncryptedContent encrypted;
    private final KeyTransport transport;

    private Decryption(EncryptedContent encrypted, KeyTransport transport) {
        this.encrypted = encrypted;
        this.transport = transport;
    }

    /** @param responseSigned whether the response around it has a signature that verified */
    public static Element decrypt(Element encryptedAssertion, Expectation expected, boolean responseSigned)
            throws RejectedMessageException {
        var encrypted = EncryptedContent.of(encryptedAssertion);
        var algorithm = encrypted.algorithm();
        if (CBC.containsKey(algorithm) && !responseSigned) {
            throw new RejectedMessageException(Rejection.CBC_UNPROTECTED, algorithm);
        } else if (!CBC.containsKey(algorithm) && !GCM.containsKey(algorithm)) {
            throw new RejectedMessageException(Rejection.ENCRYPTION_ALGORITHM, algorithm);
        }
        var decryption = new Decryption(encrypted, KeyTransport.of(encrypted.keyMethod()));
        for (var key : expected.serviceProvider().keys()) {
            var plain = decryption.with(key.privateKey());
            if (plain.isPresent()) {
                return assertion(plain.get(), expected);
            }
        }
        throw new RejectedMessageException(Rejection.DECRYPTION_FAILED);
    }

    private static Element assertion(byte[] plain, Expectation expected) throws RejectedMessageException {
        var root = parse(plain);
        if (!Dom.is(root, Saml.ASSERTION, "Assertion")) {
            throw new RejectedMessageException(
                    Rejection.ENCRYPTION_SHAPE, "it contains the element " + root.getLocalName());
        }
        Header.requireForm(root, expected);
        return root;
    }

    private static Element parse(byte[] plain) throws RejectedMessageException {
        try {
            return MessageXml.parse(plain);
        } catch (RejectedMessageException refused) {
            var garbage = refused.rejection() == Rejection.NOT_UTF8 || refused.rejection() == Rejection.NOT_WELL_FORMED;
            throw garbage ? new RejectedMessageException(refused, Rejection.DECRYPTION_FAILED) : refused;
        }
    }

    private Optional<byte[]> with(PrivateKey ours) {
        try {
            var secret = transport.decrypt(encrypted.key(), ours);
            var gcm = GCM.get(encrypted.algorithm());
            var cbc = CBC.get(encrypted.algorithm());
            if (gcm != null && gcm == secret.length) {
                return Optional.of(gcm(secret));
            } else if (cbc != null && cbc == secret.length) {
                return Optional.of(cbc(secret));
            }
            return Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            return Optional.empty();
        }
    }

    private byte[] gcm(byte[] secret) throws GeneralSecurityException {
        var content = encrypted.content();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var vector = new GCMParameterSpec(GCM_TAG_BITS, content, 0, GCM_VECTOR_BYTES);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), vector);
        return cipher.doFinal(content, GCM_VECTOR_BYTES, content.length - GCM_VECTOR_BYTES);
    }

    /** The last byte counts the padding; what stands before it is arbitrary (XML Encryption 1.1 §5.2). */
    private byte[] cbc(byte[] secret) throws GeneralSecurityException {
        var content = encrypted.content();
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        var vector = new IvParameterSpec(content, 0, BLOCK_BYTES);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), vector);
        var padded = cipher.doFinal(content, BLOCK_BYTES, content.length - BLOCK_BYTES);
        var padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK_BYTES) {
            throw new GeneralSecurityException("Wrong padding");
        }
        return Arrays.copyOf(padded, padded.length - padding);
    }
}
