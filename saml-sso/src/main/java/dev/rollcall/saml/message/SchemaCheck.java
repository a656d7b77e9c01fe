package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.wall.SamlLibrary;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Holds a message against SAML's schemas. What may be anything is not held against a type that it claims: an
 * AttributeValue may be of a type of another schema (eIDAS), which is not at hand and changes nothing, since only its
 * text is read.
 */
public final class SchemaCheck {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    /** SAML's elements that may hold anything (xs:anyType). */
    private static final Set<String> OPEN = Set.of("AttributeValue", "AuthnContextDecl");

    private static final Set<String> OURS =
            Set.of(Saml.PROTOCOL, Saml.ASSERTION, Saml.SIGNATURE, Saml.ENCRYPTION, Saml.ENCRYPTION_11);
    /** The parser's words, after its name of the rule. */
    private static final Pattern RULE = Pattern.compile("(?s)cvc-[^:]*: (.*)");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)The value '(.*)' of attribute '([^']*)' on element '([^']*)' is not valid .*");
    private static final Pattern CONTENT = Pattern.compile("(?s)The value '(.*)' of element '([^']*)' is not valid.*");

    private SchemaCheck() {}

    public static void require(Element root) throws RejectedMessageException {
        var copy = (Element) root.cloneNode(true);
        Dom.walk(copy, SchemaCheck::open);
        try {
            SamlLibrary.requireSchema(copy);
        } catch (SAXException broken) {
            throw new RejectedMessageException(
                    broken, Rejection.NOT_SCHEMA_VALID, inWords(String.valueOf(broken.getMessage())));
        }
    }

    /** The value last, because it may be long; what is not recognized stays as the parser says it. */
    private static String inWords(String message) {
        var rule = RULE.matcher(message);
        var words = rule.matches() ? rule.group(1) : message;
        var attribute = ATTRIBUTE.matcher(words);
        if (attribute.matches()) {
            return "%s of %s is not valid: \"%s\"."
                    .formatted(attribute.group(2), attribute.group(3), attribute.group(1));
        }
        var content = CONTENT.matcher(words);
        return content.matches() ? "%s is not valid: \"%s\".".formatted(content.group(2), content.group(1)) : words;
    }

    private static void open(Element element) {
        var isOpen = Saml.ASSERTION.equals(element.getNamespaceURI()) && OPEN.contains(element.getLocalName());
        if (isOpen || !OURS.contains(String.valueOf(element.getNamespaceURI()))) {
            element.removeAttributeNS(INSTANCE, "type");
            element.removeAttributeNS(INSTANCE, "nil");
        }
    }
}
