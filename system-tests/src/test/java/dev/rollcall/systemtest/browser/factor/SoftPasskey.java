package dev.rollcall.systemtest.browser.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A passkey whose owner answers as they like: with another origin, an old count, somebody else's handle. */
final class SoftPasskey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair keys;

    String origin;
    String party = "localhost";
    String userHandle = "";
    int count = 1;
    boolean verified = true;

    SoftPasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to {@code navigator.credentials.create}, with attestation none. */
    String made(String challenge) {
        byte[] data = joined(
                authenticatorData(WITH_CREDENTIAL),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                cose());
        byte[] attestation = joined(
                new byte[] {(byte) 0xA3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xA0},
                text("authData"),
                bytes(data));
        return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
            "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s"}}\
            """.formatted(base64url(id), base64url(clientData("create", challenge)), base64url(attestation));
    }

    /** The answer to {@code navigator.credentials.get}. */
    String answered(String challenge) {
        byte[] client = clientData("get", challenge);
        byte[] data = authenticatorData(0);
        return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
            "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":"%5$s"}}\
            """.formatted(
                        base64url(id),
                        base64url(client),
                        base64url(data),
                        base64url(signed(joined(data, sha256(client)))),
                        userHandle);
    }

    private byte[] clientData(String what, String challenge) {
        return """
            {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}\
            """.formatted(what, challenge, origin).getBytes(UTF_8);
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (verified ? VERIFIED : 0) | more;
        return joined(
                sha256(party.getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    /** EC2, ES256, P-256 (RFC 9053 §7.1.1). */
    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                bytes(coordinate(point.getAffineX().toByteArray())),
                new byte[] {0x22},
                bytes(coordinate(point.getAffineY().toByteArray())));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] full = new byte[32];
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, full, 32 - length, length);
        return full;
    }

    private static byte[] text(String text) {
        return joined(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(UTF_8));
    }

    private static byte[] bytes(byte[] bytes) {
        return joined(new byte[] {0x59, (byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    private byte[] signed(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
