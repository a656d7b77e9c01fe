package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw DEFLATE (RFC 1951), as the Redirect binding wants it; what comes out is counted while it comes out. */
public final class Deflate {
    private static final int BUFFER = 8192;

    private Deflate() {}

    public static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** At most {@link PostedText#MAX_BYTES}, however little they were packed into. */
    public static byte[] inflate(byte[] packed) throws RejectedMessageException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new RejectedMessageException(Rejection.NOT_DEFLATED);
                }
                out.write(buffer, 0, count);
                if (out.size() > PostedText.MAX_BYTES) {
                    throw new RejectedMessageException(Rejection.TOO_LARGE);
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new RejectedMessageException(Rejection.NOT_DEFLATED);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            throw new RejectedMessageException(damaged, Rejection.NOT_DEFLATED);
        } finally {
            inflater.end();
        }
    }
}
