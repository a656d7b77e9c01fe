package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The bytes that somebody has uploaded, as text; or a word about what they are instead (XML 1.0 §4.3.3, appendix F).
 */
final class UploadedFile {
    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private UploadedFile() {}

    /** The text of the file, whatever its encoding; it looks like XML. */
    static String text(byte[] file) throws InvalidMetadataException {
        if (file.length > IdpMetadataParser.MAX_BYTES) {
            throw new InvalidMetadataException(Reason.TOO_LARGE);
        } else if (file.length == 0) {
            throw new InvalidMetadataException(Reason.EMPTY);
        }
        BinaryKinds.refuse(file);
        var sniffed = charset(file);
        var loosely = new String(file, sniffed);
        UploadedText.requireXml(loosely);
        return decode(file, sniffed, UploadedText.start(loosely));
    }

    private static String decode(byte[] file, Charset sniffed, String start) throws InvalidMetadataException {
        var declaration = DECLARED_ENCODING.matcher(start);
        var declared = declaration.find() ? declaration.group(1) : sniffed.name();
        try {
            var charset = Charset.forName(declared);
            var isUtf16 = !sniffed.equals(StandardCharsets.UTF_8);
            if (isUtf16 != charset.name().startsWith("UTF-16")) {
                throw new InvalidMetadataException(Reason.ENCODING);
            }
            // A byte order mark knows better than what somebody wrote after it.
            return (isUtf16 || hasMark(file) ? sniffed : charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException damaged) {
            throw new InvalidMetadataException(damaged, Reason.ENCODING);
        }
    }

    private static Charset charset(byte[] file) {
        int first = file[0] & 0xFF;
        int second = file.length > 1 ? file[1] & 0xFF : first;
        if (first == 0xFE && second == 0xFF || first == 0 && beginsXml(second)) {
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xFF && second == 0xFE || second == 0 && beginsXml(first)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean beginsXml(int character) {
        return character == '<' || Character.isWhitespace(character);
    }

    private static boolean hasMark(byte[] file) {
        return BinaryKinds.begins(file, 0xEF, 0xBB, 0xBF);
    }
}
