package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.wall.RefusedXmlException;
import dev.rollcall.saml.wall.SafeXml;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The XML of a message, indented and masked, for a page that explains a sign-in. The rule: a text is shown only in the
 * elements that are listed here. Anywhere else
 *
 * <ul>
 *   <li>in XML Signature and XML Encryption only its length is told: {@code [344 characters]};
 *   <li>otherwise its first character stays, and what follows an @: {@code a•••@example.com}. Three points stand for
 *       any number of characters.
 * </ul>
 *
 * Attributes of the XML are shown, except a SessionIndex, and except where an extension might hide a value: those of
 * elements that are neither SAML's nor XML Security's. Without the signature value the message is of no use to anybody.
 */
public final class MaskedXml {
    private static final Set<String> SHOWN = Set.of(
            "Issuer",
            "Audience",
            "AuthnContextClassRef",
            "AuthnContextDeclRef",
            "AuthenticatingAuthority",
            "StatusMessage",
            "DigestValue");
    private static final Set<String> KNOWN =
            Set.of(Saml.PROTOCOL, Saml.ASSERTION, Saml.SIGNATURE, Saml.ENCRYPTION, Saml.ENCRYPTION_11, Saml.EXCLUSIVE);

    private MaskedXml() {}

    /**
     * The masked text of a posted message, not escaped for HTML.
     *
     * @param base64 the form field
     * @return empty when the message cannot be read, or is such that nobody should try
     */
    public static Optional<String> ofPost(String base64) {
        try {
            return of(PostedText.decode(base64));
        } catch (RejectedMessageException unreadable) {
            return Optional.empty();
        }
    }

    /** The same for a message that came by Redirect, in a query as it was sent. */
    public static Optional<String> ofRedirect(String rawQuery) {
        try {
            return of(RedirectQuery.read(rawQuery).message());
        } catch (RejectedMessageException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(byte[] xml) {
        try {
            // Java's parser writes to the standard error stream what it thinks of bytes that are no characters.
            MessageXml.text(xml);
            SafeXml.requireHarmless(xml);
            var root = SafeXml.parse(xml);
            Dom.walk(root, MaskedXml::mask);
            return Optional.of(write(root));
        } catch (RejectedMessageException | RefusedXmlException unreadable) {
            return Optional.empty();
        }
    }

    private static void mask(Element element) {
        for (Node child = element.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE || isSpace(child)) {
                element.removeChild(child);
            } else if (child.getNodeType() == Node.TEXT_NODE && !isShown(element)) {
                child.setNodeValue(masked(element, child.getNodeValue()));
            }
        }
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++) {
            var attribute = attributes.item(at);
            if ("SessionIndex".equals(attribute.getLocalName())
                    || (!isKnown(element) && !attribute.getNodeName().startsWith("xmlns"))) {
                attribute.setNodeValue(masked(attribute.getNodeValue()));
            }
        }
    }

    private static boolean isSpace(Node node) {
        return node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().isBlank();
    }

    private static boolean isKnown(Element element) {
        return KNOWN.contains(String.valueOf(element.getNamespaceURI()));
    }

    private static boolean isShown(Element element) {
        return isKnown(element) && SHOWN.contains(element.getLocalName());
    }

    private static String masked(Element element, String text) {
        return isKnown(element) && !element.getNamespaceURI().startsWith("urn:")
                ? "[" + text.replaceAll("\\s", "").length() + " characters]"
                : masked(text);
    }

    private static String masked(String value) {
        var text = value.strip();
        if (text.isEmpty()) {
            return "";
        }
        var first = text.substring(0, text.offsetByCodePoints(0, 1));
        var at = text.lastIndexOf('@');
        return first + "•••" + (at > 0 ? text.substring(at) : "");
    }

    private static String write(Element root) {
        var text = new StringWriter();
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            transformer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A tree in memory could not be written", impossible);
        }
        return text.toString();
    }
}
