package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from the first characters what a text is, so that the answer can be about that; and makes XML of what is. */
final class UploadedText {
    private static final int HEAD = 4096;

    /** What may stand before a document's first element or DOCTYPE: processing instructions and comments. */
    private static final Pattern PROLOG = Pattern.compile("\\A(?:\\s+|<\\?.*?\\?>|<!--.*?-->)+", Pattern.DOTALL);

    private static final Pattern HTML = Pattern.compile(
            "<(?:!doctype html|(?:html|head|body|title|meta|link|script|style|base|div|p|h[1-6]|table|form"
                    + "|center|br|span|iframe|noscript)[\\s>/])");
    private static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]");
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN (?!PGP|SSH)|Certificate:\\s|Bag Attributes\\s|MII[A-Za-z0-9+/\\s]{40}");
    private static final Pattern MAIL = Pattern.compile(
            "(?i)(?:from|to|subject|date|return-path|received|delivered-to|message-id|mime-version|content-type"
                    + "|x-[a-z-]+): ");
    private static final Pattern WEB_ARCHIVE =
            Pattern.compile("(?i)from: <saved by |(?s).{0,1500}content-type: multipart/related");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*\\?>");
    private static final Pattern VERSION_1_1 = Pattern.compile("version\\s*=\\s*[\"']1\\.1[\"']");

    private UploadedText() {}

    /** Without the byte order marks and blanks before it. */
    static String start(String text) {
        var begin = 0;
        while (begin < text.length() && isBlank(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF'
                || character == '\u200B';
    }

    static void requireXml(String text) throws InvalidMetadataException {
        var whole = start(text);
        var start = whole.substring(0, Math.min(whole.length(), HEAD));
        if (start.isEmpty()) {
            throw new InvalidMetadataException(Reason.EMPTY);
        } else if (!start.startsWith("<")) {
            throw new InvalidMetadataException(kind(start));
        } else if (isHtml(start)) {
            throw new InvalidMetadataException(text.contains("EntityDescriptor") ? Reason.SETUP_PAGE : Reason.HTML);
        }
    }

    static boolean isHtml(String start) {
        return HTML.matcher(PROLOG.matcher(start).replaceFirst("").toLowerCase(Locale.ROOT))
                .lookingAt();
    }

    private static Reason kind(String start) {
        if (start.startsWith("{\\rtf")) {
            return Reason.DOCUMENT;
        } else if (start.contains("PRIVATE KEY-----")) {
            return Reason.PRIVATE_KEY;
        } else if (CERTIFICATE.matcher(start).lookingAt()) {
            return Reason.CERTIFICATE_FILE;
        } else if (start.startsWith("https://") || start.startsWith("http://")) {
            return Reason.ADDRESS;
        } else if (JSON.matcher(start).lookingAt()) {
            return Reason.JSON;
        } else if (start.startsWith("This XML file does not appear to have any style information")) {
            return Reason.BROWSER_VIEW;
        } else if (start.chars().anyMatch(UploadedText::isControl)) {
            return Reason.BINARY;
        } else if (WEB_ARCHIVE.matcher(start).lookingAt()) {
            return Reason.WEB_ARCHIVE;
        }
        return MAIL.matcher(start).lookingAt() ? Reason.MAIL : Reason.PLAIN_TEXT;
    }

    private static boolean isControl(int character) {
        return character < ' ' && !Character.isWhitespace(character);
    }

    /**
     * The document in UTF-8, with its line numbers. Blanks and byte order marks before the XML declaration go, and so
     * does the encoding that it declares: it was true of the file at most.
     */
    static String document(String text) {
        var start = start(text);
        var before = breaks(text.substring(0, text.length() - start.length()));
        var declaration = DECLARATION.matcher(start);
        if (!declaration.lookingAt()) {
            return before + start;
        }
        var version = VERSION_1_1.matcher(declaration.group()).find() ? "<?xml version=\"1.1\"?>" : "";
        return version + before + breaks(declaration.group()) + start.substring(declaration.end());
    }

    private static String breaks(String text) {
        return "\n".repeat((int)
                text.chars().filter(character -> character == '\n').count());
    }
}
