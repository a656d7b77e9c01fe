package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.Base64;

/**
 * A form field's Base64 (SAML Bindings 2.0 §3.5.4): the standard alphabet, padded, with MIME's line breaks or without.
 */
public final class PostedText {
    /** The largest message: 256 KiB of XML. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Four characters for three bytes, and two for each line of 60 or more. */
    private static final int MAX_CHARACTERS = MAX_BYTES / 3 * 4 + MAX_BYTES / 15;

    private PostedText() {}

    public static byte[] decode(String parameter) throws RejectedMessageException {
        if (parameter.isBlank()) {
            throw new RejectedMessageException(Rejection.EMPTY);
        } else if (parameter.length() > MAX_CHARACTERS) {
            throw new RejectedMessageException(Rejection.TOO_LARGE);
        }
        var bytes = decodeStrictly(parameter.replace("\r", "").replace("\n", ""));
        if (bytes.length > MAX_BYTES) {
            throw new RejectedMessageException(Rejection.TOO_LARGE);
        }
        return bytes;
    }

    /** Java forgives missing padding and left-over bits; two texts for one message are one too many. */
    public static byte[] decodeStrictly(String base64) throws RejectedMessageException {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new RejectedMessageException(notBase64, Rejection.NOT_BASE64);
        }
        throw new RejectedMessageException(Rejection.NOT_BASE64);
    }
}
