package dev.rollcall.saml.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from the first bytes what somebody has uploaded, so that the answer can be about that. */
final class UploadedFile {
    private static final int HEAD = 2048;
    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");
    /** What may stand before a document's first element or DOCTYPE: processing instructions and comments. */
    private static final Pattern PROLOG = Pattern.compile("\\A(?:\\s+|<\\?.*?\\?>|<!--.*?-->)+", Pattern.DOTALL);

    private UploadedFile() {}

    static void requireXml(byte[] file) throws InvalidMetadataException {
        if (file.length > IdpMetadataParser.MAX_BYTES) {
            throw new InvalidMetadataException(Reason.TOO_LARGE);
        }
        requireText(file);
        var charset = charset(file);
        var head = new String(file, 0, Math.min(file.length, HEAD), charset).replace("\uFEFF", "");
        var start = head.stripLeading();
        if (start.isEmpty()) {
            throw new InvalidMetadataException(Reason.EMPTY);
        }
        requireMarkup(start);
        requireDeclaredEncoding(file, charset, start);
        if (isHtml(PROLOG.matcher(start).replaceFirst(""))) {
            throw new InvalidMetadataException(Reason.HTML);
        }
    }

    private static void requireText(byte[] file) throws InvalidMetadataException {
        if (file.length == 0) {
            throw new InvalidMetadataException(Reason.EMPTY);
        } else if (begins(file, 'P', 'K', 3, 4) || begins(file, 'P', 'K', 5, 6)) {
            throw new InvalidMetadataException(Reason.ZIP);
        } else if (begins(file, 0x1F, 0x8B)) {
            throw new InvalidMetadataException(Reason.GZIP);
        } else if (begins(file, '%', 'P', 'D', 'F')) {
            throw new InvalidMetadataException(Reason.PDF);
        } else if (begins(file, 0x89, 'P', 'N', 'G')
                || begins(file, 0xFF, 0xD8, 0xFF)
                || begins(file, 'G', 'I', 'F', '8')) {
            throw new InvalidMetadataException(Reason.IMAGE);
        } else if (begins(file, 0x30, 0x82)) {
            throw new InvalidMetadataException(Reason.CERTIFICATE_FILE);
        }
    }

    private static void requireMarkup(String start) throws InvalidMetadataException {
        if (start.startsWith("<")) {
            return;
        } else if (start.startsWith("-----BEGIN ")) {
            throw new InvalidMetadataException(Reason.CERTIFICATE_FILE);
        } else if (start.startsWith("https://") || start.startsWith("http://")) {
            throw new InvalidMetadataException(Reason.ADDRESS);
        } else if (start.startsWith("{") || start.startsWith("[")) {
            throw new InvalidMetadataException(Reason.JSON);
        } else if (start.startsWith("This XML file does not appear to have any style information")) {
            throw new InvalidMetadataException(Reason.BROWSER_VIEW);
        } else if (start.indexOf('\0') >= 0) {
            throw new InvalidMetadataException(Reason.BINARY);
        }
        throw new InvalidMetadataException(Reason.PLAIN_TEXT);
    }

    private static void requireDeclaredEncoding(byte[] file, Charset sniffed, String start)
            throws InvalidMetadataException {
        var declaration = DECLARED_ENCODING.matcher(start);
        var declared = declaration.find() ? declaration.group(1) : sniffed.name();
        try {
            var charset = Charset.forName(declared);
            var isUtf16 = !sniffed.equals(StandardCharsets.UTF_8);
            if (isUtf16 != charset.name().startsWith("UTF-16")) {
                throw new InvalidMetadataException(Reason.ENCODING);
            }
            (isUtf16 ? sniffed : charset).newDecoder().decode(ByteBuffer.wrap(file));
        } catch (CharacterCodingException | IllegalArgumentException damaged) {
            throw new InvalidMetadataException(damaged, Reason.ENCODING);
        }
    }

    private static boolean isHtml(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<head");
    }

    /** Enough of XML 1.0 appendix F to read a file's first line; the parser looks for itself later. */
    private static Charset charset(byte[] file) {
        if (begins(file, 0xFE, 0xFF) || begins(file, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        } else if (begins(file, 0xFF, 0xFE) || begins(file, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] file, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
