package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.LeftAside.Kind;
import dev.rollcall.saml.wall.Characters;
import dev.rollcall.saml.wall.StartTags;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * One document on its way to a record: what is read of it, and a note of whatever is not understood. Only what is asked
 * for by name is read, so nothing that is left aside can bring a key or an address.
 */
final class Reading {
    private static final int MOST_NOTES = 20;

    private final StartTags startTags;
    private final List<LeftAside> notes = new ArrayList<>();
    private int more;

    Reading(byte[] xml) {
        this.startTags = new StartTags(xml);
    }

    /** Where it stands, for a sentence. */
    int line(Element element) {
        return startTags.line(element);
    }

    void note(Kind kind, Object... arguments) {
        if (notes.size() < MOST_NOTES) {
            notes.add(LeftAside.of(kind, arguments));
        } else {
            more++;
        }
    }

    /** Whether there are so many notes already that another is only counted. */
    private boolean isFull() {
        return notes.size() >= MOST_NOTES;
    }

    List<LeftAside> leftAside() {
        var all = new ArrayList<>(notes);
        if (more > 0) {
            all.add(LeftAside.of(Kind.MORE, more));
        }
        return all;
    }

    /** Notes what does not belong in that element. */
    void look(Element element, Part part) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute
                    && attribute.getNamespaceURI() == null
                    && !part.hasAttribute(attribute.getName())) {
                note(Kind.ATTRIBUTE, attribute.getName(), name(element), place(element), attribute.getValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !part.hasChild(inner)) {
                stray(inner, element, part);
            } else if (child instanceof Text text && !text.getData().isBlank()) {
                note(Kind.TEXT, name(element), place(element), Characters.trimmed(text.getData()));
            }
        }
    }

    private void stray(Element child, Element parent, Part part) {
        var meant = part.namespace(child);
        if (meant == null) {
            note(Kind.ELEMENT, name(child), place(child), name(parent));
        } else {
            note(Kind.NAMESPACE, name(child), place(child), namespace(child), meant);
        }
    }

    /** What else than its own type an element claims to be (XML Schema part 1 §2.6.1); empty when nothing. */
    String otherType(Element element, Part part) {
        var type = Characters.trimmed(element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type"));
        return type.substring(type.indexOf(':') + 1).equals(part.type()) ? "" : type;
    }

    /**
     * The children of that name, but for those that claim to be something else. What does not belong in them is noted.
     */
    List<Element> children(Element parent, String namespace, String name, Part part) {
        var found = new ArrayList<Element>();
        for (var child : children(parent, namespace, name)) {
            var otherType = otherType(child, part);
            if (otherType.isEmpty()) {
                look(child, part);
                found.add(child);
            } else {
                note(Kind.TYPE, name, place(child), otherType);
            }
        }
        return found;
    }

    /** All children of that name. */
    static List<Element> children(Element parent, String namespace, String name) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && namespace.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** Where it stands; not looked up for what is only counted. */
    private int place(Element element) {
        return isFull() ? 0 : line(element);
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    /** Its namespace, in words. */
    static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "no namespace" : "the namespace " + element.getNamespaceURI();
    }
}
