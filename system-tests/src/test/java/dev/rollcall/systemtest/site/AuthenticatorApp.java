package dev.rollcall.systemtest.site;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: codes of a secret that was typed into it (RFC 6238). */
public final class AuthenticatorApp {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param typed Base32, in groups or not */
    public AuthenticatorApp(String typed) {
        String text = typed.replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long buffer = 0;
        int bits = 0;
        for (char digit : text.toCharArray()) {
            buffer = buffer << 5 | DIGITS.indexOf(digit);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        this.secret = bytes.array();
    }

    /** The code of now. */
    public String code() {
        return code(0);
    }

    /** The code of so many steps of 30 seconds from now. */
    public String code(int steps) {
        long step = Instant.now().getEpochSecond() / 30 + steps;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
