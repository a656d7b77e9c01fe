package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.wall.RefusedXmlException;
import dev.rollcall.saml.wall.SafeXml;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The bytes of a message, or of a decrypted assertion, as a tree. Stricter than XML: UTF-8 only, and neither comments
 * nor CDATA sections nor processing instructions nor a DOCTYPE. No identity provider sends one; each has made two
 * readers of one message disagree (VU#475445, CVE-2025-25291).
 */
public final class MessageXml {
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1(?:\\s+encoding\\s*=\\s*([\"'])(?i:utf-8)\\2)?"
                    + "(?:\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\3)?\\s*\\?>");
    private static final Pattern SPACE = Pattern.compile("^[ \\t\\r\\n]+");
    private static final Pattern OTHER_VERSION =
            Pattern.compile("<\\?xml\\s+version\\s*=\\s*([\"'])(1\\.[1-9][0-9]*)\\1[^>]*\\?>");
    private static final Pattern OTHER_ENCODING = Pattern.compile("<\\?xml\\s[^>]*encoding\\s*=");

    private MessageXml() {}

    public static Element parse(byte[] bytes) throws RejectedMessageException {
        // White space in front is no part of a document, and some send it.
        var text = SPACE.matcher(withoutMark(text(bytes))).replaceFirst("");
        requirePlain(text);
        var xml = text.getBytes(StandardCharsets.UTF_8);
        try {
            SafeXml.requireHarmless(xml);
            return SafeXml.parse(xml);
        } catch (RefusedXmlException refused) {
            throw new RejectedMessageException(refused, rejection(refused.problem()));
        }
    }

    /** What the bytes say in UTF-8. */
    static String text(byte[] bytes) throws RejectedMessageException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException damaged) {
            throw new RejectedMessageException(damaged, Rejection.NOT_UTF8);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requirePlain(String text) throws RejectedMessageException {
        if (text.indexOf('\0') >= 0) {
            throw new RejectedMessageException(Rejection.NOT_UTF8);
        }
        var declaration = DECLARATION.matcher(text);
        var start = declaration.lookingAt() ? declaration.end() : 0;
        var version = OTHER_VERSION.matcher(text);
        if (version.lookingAt()) {
            throw new RejectedMessageException(Rejection.XML_VERSION, version.group(2));
        } else if (start == 0 && OTHER_ENCODING.matcher(text).lookingAt()) {
            throw new RejectedMessageException(Rejection.NOT_UTF8);
        }
        if (text.indexOf("<?", start) >= 0) {
            throw new RejectedMessageException(Rejection.PROCESSING_INSTRUCTION);
        }
        var markup = text.indexOf("<!", start);
        if (markup >= 0) {
            throw new RejectedMessageException(
                    text.startsWith("<!--", markup)
                            ? Rejection.COMMENT
                            : text.startsWith("<![", markup) ? Rejection.CDATA : Rejection.DOCTYPE);
        }
    }

    private static Rejection rejection(RefusedXmlException.Problem problem) {
        return switch (problem) {
            case NOT_WELL_FORMED -> Rejection.NOT_WELL_FORMED;
            case ENCODING -> Rejection.NOT_UTF8;
            case DOCTYPE -> Rejection.DOCTYPE;
            case XINCLUDE -> Rejection.XINCLUDE;
            case TOO_DEEP -> Rejection.TOO_DEEP;
            case TOO_MANY_ATTRIBUTES -> Rejection.TOO_MANY_ATTRIBUTES;
            case NAME_TOO_LONG -> Rejection.NAME_TOO_LONG;
        };
    }
}
