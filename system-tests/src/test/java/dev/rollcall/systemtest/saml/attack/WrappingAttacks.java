package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.Xml;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/** The element whose signature verifies is not the one that would be read. */
final class WrappingAttacks {
    private static final String MESSAGE = "The message contains another message (Response).";
    private static final String TWO = "The response contains 2 assertions, and it must be one.";
    private static final String HIDDEN = "The message contains an assertion in a place where none belongs ";
    private static final String SAME_ID = "Two elements of the message have the same ID: ";
    private static final String FOREIGN_ID = "The element Status has an ID attribute that does not belong to SAML ";

    private WrappingAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(eightShapes(), others());
    }

    private static Stream<Attack> eightShapes() {
        return Stream.of(
                Attack.row(
                        "1",
                        "XSW1, the original response in the signature of the forged one",
                        MESSAGE,
                        wrapped(Wrapping.XSW1)),
                Attack.row("2", "XSW2, the original response beside the signature", MESSAGE, wrapped(Wrapping.XSW2)),
                Attack.row("3", "XSW3, a forged assertion before the original", TWO, tree(Wrapping.XSW3::apply)),
                Attack.row(
                        "4",
                        "XSW4, the original inside of the forged assertion",
                        HIDDEN + "(Assertion)",
                        tree(Wrapping.XSW4::apply)),
                Attack.row(
                        "5",
                        "XSW5, the signature in the forged assertion and the original behind it",
                        TWO,
                        tree(Wrapping.XSW5::apply)),
                Attack.row(
                        "6",
                        "XSW6, the original in the signature of the forged assertion",
                        HIDDEN + "(Signature)",
                        tree(Wrapping.XSW6::apply)),
                Attack.row(
                        "7",
                        "XSW7, a forged assertion in Extensions",
                        HIDDEN + "(Extensions)",
                        tree(Wrapping.XSW7::apply)),
                Attack.row(
                        "8",
                        "XSW8, the original in an Object of the signature",
                        HIDDEN + "(Object)",
                        tree(Wrapping.XSW8::apply)),
                Attack.row("9", "XSW1 where response and assertion are signed", MESSAGE, r -> r.responseSigned()
                        .tree(Wrapping.XSW1::apply)),
                Attack.row("9", "XSW3 where response and assertion are signed", TWO, r -> r.responseSigned()
                        .tree(Wrapping.XSW3::apply)));
    }

    private static Stream<Attack> others() {
        return Stream.of(
                Attack.row("10", "the signed assertion twice", SAME_ID + "_", tree(document -> {
                    var original = Xml.assertion(document);
                    original.getParentNode().appendChild(original.cloneNode(true));
                })),
                Attack.row(
                        "10",
                        "the signed assertion concealed in the status",
                        HIDDEN + "(StatusDetail)",
                        tree(document -> {
                            var original = Xml.assertion(document);
                            Wrapping.replace(original);
                            var detail = document.createElementNS(Xml.PROTOCOL, "p:StatusDetail");
                            detail.appendChild(original);
                            Xml.child(document.getDocumentElement(), Xml.PROTOCOL, "Status")
                                    .appendChild(detail);
                        })),
                Attack.row("11", "a forged assertion with the ID of the signed one", SAME_ID + "_", tree(document -> {
                    var original = Xml.assertion(document);
                    var id = original.getAttribute("ID");
                    Wrapping.replace(original).setAttribute("ID", id);
                    document.getDocumentElement().appendChild(original);
                })),
                Attack.row(
                        "11",
                        "the ID of the response again in an attribute Id",
                        SAME_ID + "_",
                        r -> r.response("(?s)( ID=\"([^\"]*)\".*<p:Status)>", "$1 Id=\"$2\">")),
                Attack.row(
                        "12",
                        "an ID of a foreign namespace",
                        FOREIGN_ID + "(x:ID)",
                        r -> r.after("<p:Status>", "<p:Status xmlns:x=\"urn:x\" x:ID=\"_x\">")),
                Attack.row(
                        "12",
                        "an ID of XML's own namespace",
                        FOREIGN_ID + "(xml:id)",
                        r -> r.after("<p:Status>", "<p:Status xml:id=\"_x\">")),
                Attack.row(
                        "24",
                        "the signed assertion as the advice of a forged one",
                        HIDDEN + "(Advice)",
                        tree(document -> {
                            var original = Xml.assertion(document);
                            var evil = Wrapping.replace(original);
                            var advice = document.createElementNS(Xml.ASSERTION, "a:Advice");
                            advice.appendChild(original);
                            evil.insertBefore(advice, Xml.child(evil, Xml.ASSERTION, "AuthnStatement"));
                        })),
                Attack.row("35", "an unsigned assertion before the signed one and its status", TWO, tree(document -> {
                    var original = Xml.assertion(document);
                    var evil = Wrapping.forged(original);
                    original.getParentNode()
                            .insertBefore(evil, Xml.child(document.getDocumentElement(), Xml.PROTOCOL, "Status"));
                })),
                Attack.row(
                        "58",
                        "two assertions that are both signed, and validly",
                        TWO,
                        r -> r.with(
                                "(?s)(<a:Assertion Version=\"2.0\" ID=\")([^\"]*)(.*</a:Assertion>)",
                                "$1$2$3$1$2-2$3")),
                Attack.row("58", "two assertions in one signed response", TWO, r -> r.unsigned()
                        .responseSigned()
                        .with("(?s)(<a:Assertion Version=\"2.0\" ID=\")([^\"]*)(.*</a:Assertion>)", "$1$2$3$1$2-2$3")));
    }

    private static UnaryOperator<ForgedResponse> tree(Consumer<Document> change) {
        return response -> response.tree(change);
    }

    /** Where the signature is the response's. */
    private static UnaryOperator<ForgedResponse> wrapped(Wrapping how) {
        return response -> response.unsigned().responseSigned().tree(how::apply);
    }
}
