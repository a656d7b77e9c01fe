package dev.rollcall.session.factor;

/** Base32 without padding (RFC 4648 §6), as authenticator apps read secrets. */
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8 | next & 0xFF) & 0xFFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }
}
