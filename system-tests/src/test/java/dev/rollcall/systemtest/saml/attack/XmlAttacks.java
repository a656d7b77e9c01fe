package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is wrong with the text of a message. Signatures remain valid: canonicalisation drops comments, and what is
 * outside of the assertion is not signed.
 */
final class XmlAttacks {
    static final String NAME = "grace@example.com";

    private static final String COMMENT = "The message contains an XML comment.";
    private static final String DOCTYPE = "The message contains a document type declaration (DOCTYPE).";
    private static final String NOT_UTF8 = "The message is not in UTF-8.";

    private XmlAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(texts(), documentTypes(), sizes(), encodings()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> texts() {
        return Stream.of(
                cut("37", "a comment in the NameID", "<!---->", COMMENT),
                cut(
                        "38",
                        "a processing instruction in the NameID",
                        "<?x y?>",
                        "The message contains a processing instruction."),
                cut("38", "an element in the NameID", "<x xmlns=\"\"/>", "The message breaks the rules of SAML: "),
                Attack.row("37", "a comment in the NameID after signing", COMMENT, r -> r.with(
                                NAME, NAME + ".evil.example")
                        .after(NAME, NAME + "<!-- x -->")),
                Attack.row("37", "a comment in the NameID of an encrypted assertion", COMMENT, r -> r.assertion(
                                NAME, NAME + "<!---->.evil.example")
                        .encrypted()),
                Attack.row("38", "a CDATA section in the NameID", "The message contains a CDATA section.", r -> r.with(
                                NAME, NAME + ".evil.example")
                        .after(NAME + ".evil.example", NAME + "<![CDATA[.evil.example]]>")),
                Attack.row(
                        "20",
                        "two root elements",
                        "The message is not one complete XML document.",
                        r -> r.text(xml -> xml + xml)),
                Attack.row(
                        "39",
                        "an entity that nobody declared",
                        "The message is not one complete XML document.",
                        r -> r.after(NAME, "&e;")),
                Attack.row(
                        "39",
                        "XInclude",
                        "The message asks to include other files (XInclude).",
                        r -> inFront(
                                r,
                                "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>")));
    }

    /** Somebody whose name ends at another domain is cut short by readers that stop at what stands in the middle. */
    private static Attack cut(String row, String what, String middle, String explanation) {
        return Attack.row(row, what, explanation, r -> r.assertion(NAME, NAME + middle + ".evil.example"));
    }

    private static Stream<Attack> documentTypes() {
        var laughs = IntStream.range(1, 10)
                .mapToObj(level -> "<!ENTITY a" + level + " \"" + ("&a" + (level - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY a0 \"ha\">", "]>"));
        return Stream.of(
                documentType(
                        "15",
                        "a DOCTYPE that gives the assertion another ID",
                        "<!DOCTYPE p:Response [<!ATTLIST a:Assertion ID CDATA #FIXED \"_x\">]>",
                        NAME),
                documentType(
                        "39", "an entity of a file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"),
                documentType(
                        "39",
                        "a parameter entity from elsewhere",
                        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
                        NAME),
                documentType("39", "an external DTD", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", NAME),
                documentType("40", "a billion laughs", laughs, "&a9;"),
                documentType(
                        "40",
                        "a quadratic blow-up",
                        "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>",
                        "&a;".repeat(10_000)));
    }

    private static Attack documentType(String row, String what, String documentType, String name) {
        return Attack.row(row, what, DOCTYPE, r -> r.after(NAME, name)
                .text(xml -> "<?xml version=\"1.0\"?>\n" + documentType + xml));
    }

    private static Stream<Attack> sizes() {
        return Stream.of(
                Attack.row(
                        "41",
                        "5,000 elements in each other",
                        "The elements of the message are nested deeper than 64 levels.",
                        r -> inFront(r, "<x>".repeat(5_000) + "</x>".repeat(5_000))),
                Attack.row(
                        "41",
                        "20,000 attributes",
                        "An element of the message has more than 200 attributes.",
                        r -> inFront(
                                r,
                                IntStream.range(0, 20_000)
                                        .mapToObj(at -> " a" + at + "=''")
                                        .collect(Collectors.joining("", "<x", "/>")))),
                Attack.row(
                        "41",
                        "a name of 2,000 characters",
                        "An element or attribute of the message has a name longer than 1000 characters.",
                        r -> inFront(r, "<" + "n".repeat(2_000) + "/>")),
                Attack.row(
                        "42",
                        "more than 256 KiB",
                        "The message is larger than 256 KiB.",
                        r -> inFront(r, "<x>" + "x".repeat(256 * 1024) + "</x>")));
    }

    /** In Extensions, where elements of others may stand. */
    private static ForgedResponse inFront(ForgedResponse response, String elements) {
        return response.after("<p:Status>", "<p:Extensions>" + elements + "</p:Extensions><p:Status>");
    }

    private static Stream<Attack> encodings() {
        return Stream.of(
                Attack.row("45", "UTF-16", NOT_UTF8, r -> r.in(StandardCharsets.UTF_16)),
                Attack.row(
                        "45",
                        "UTF-8 that says it is UTF-16",
                        NOT_UTF8,
                        r -> r.text(xml -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml)),
                Attack.row(
                        "45",
                        "ISO 8859-2 in its header",
                        NOT_UTF8,
                        r -> r.text(xml -> "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>" + xml)),
                Attack.row(
                        "45", "ISO 8859-1 that does not say so", NOT_UTF8, r -> r.with(NAME, "gr\u00E4ce@example.com")
                                .in(StandardCharsets.ISO_8859_1)));
    }
}
