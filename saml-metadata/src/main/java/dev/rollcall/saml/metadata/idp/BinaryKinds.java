package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.nio.charset.StandardCharsets;

/** Files that are no text, told by their first bytes. */
final class BinaryKinds {
    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_INTEGER = 0x02;
    private static final int HEAD = 400;

    private BinaryKinds() {}

    static void refuse(byte[] file) throws InvalidMetadataException {
        if (begins(file, 'P', 'K', 3, 4) || begins(file, 'P', 'K', 5, 6)) {
            throw new InvalidMetadataException(isDocument(file) ? Reason.DOCUMENT : Reason.ZIP);
        } else if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidMetadataException(Reason.DOCUMENT);
        } else if (begins(file, 0x1F, 0x8B)) {
            throw new InvalidMetadataException(Reason.GZIP);
        } else if (isOtherArchive(file)) {
            throw new InvalidMetadataException(Reason.ARCHIVE);
        } else if (begins(file, '%', 'P', 'D', 'F')) {
            throw new InvalidMetadataException(Reason.PDF);
        } else if (isImage(file)) {
            throw new InvalidMetadataException(Reason.IMAGE);
        } else if (begins(file, 'b', 'p', 'l', 'i', 's', 't')) {
            throw new InvalidMetadataException(Reason.WEB_ARCHIVE);
        } else if (begins(file, 0xFE, 0xED, 0xFE, 0xED)) {
            throw new InvalidMetadataException(Reason.PRIVATE_KEY);
        } else if (isDer(file)) {
            throw new InvalidMetadataException(isPrivate(file) ? Reason.PRIVATE_KEY : Reason.CERTIFICATE_FILE);
        }
    }

    private static boolean isOtherArchive(byte[] file) {
        return begins(file, '7', 'z', 0xBC, 0xAF)
                || begins(file, 'R', 'a', 'r', '!')
                || begins(file, 'B', 'Z', 'h', '1') // to 9, of which tools use the last
                || begins(file, 'B', 'Z', 'h', '9')
                || begins(file, 0xFD, '7', 'z', 'X', 'Z')
                || begins(file, 0x28, 0xB5, 0x2F, 0xFD);
    }

    private static boolean isImage(byte[] file) {
        return begins(file, 0x89, 'P', 'N', 'G')
                || begins(file, 0xFF, 0xD8, 0xFF)
                || begins(file, 'G', 'I', 'F', '8')
                || begins(file, 'R', 'I', 'F', 'F')
                || begins(file, 'I', 'I', '*', 0)
                || begins(file, 'M', 'M', 0, '*')
                || begins(file, 'B', 'M') && head(file).indexOf('\0') > 0;
    }

    /** A word processor's or spreadsheet's file is a ZIP archive, of which nobody knows. */
    private static boolean isDocument(byte[] file) {
        var names = head(file);
        return names.contains("[Content_Types].xml")
                || names.contains("_rels/")
                || names.contains("word/")
                || names.contains("mimetypeapplication/");
    }

    private static boolean isDer(byte[] file) {
        return begins(file, DER_SEQUENCE)
                && file.length > 2
                && ((file[1] & 0xF0) == 0x80 || (file[1] & 0xFF) == file.length - 2);
    }

    /** PKCS #8, PKCS #12 and EC keys begin with a version; a certificate and PKCS #7 do not. */
    private static boolean isPrivate(byte[] file) {
        var content = file[1] < 0 ? 2 + (file[1] & 0x0F) : 2;
        return file.length > content && file[content] == DER_INTEGER;
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    static boolean begins(byte[] file, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
