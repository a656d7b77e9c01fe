package dev.rollcall.saml.message;

import dev.rollcall.saml.wall.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A tree, looked at level by level: nothing that matters is searched for in the depth. */
public final class Dom {
    private Dom() {}

    public static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    public static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    public static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    public static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream().findFirst();
    }

    /** The attribute without a namespace, letter by letter; null when it is absent. */
    public static @Nullable String attribute(Element element, String name) {
        return element.hasAttributeNS(null, name) ? element.getAttributeNS(null, name) : null;
    }

    /** The attribute without a namespace, letter by letter; an empty text when it is absent. */
    public static String text(Element element, String name) {
        return element.getAttributeNS(null, name);
    }

    /** The value of an attribute that is a URI, a name or a time; null when it is absent. */
    public static @Nullable String valueIfAny(Element element, String name) {
        return element.hasAttributeNS(null, name) ? value(element, name) : null;
    }

    /** The value of an attribute that is a URI, a name or a time; an empty text when it is absent. */
    public static String value(Element element, String name) {
        return collapsed(text(element, name));
    }

    /**
     * What a URI, a name or a time is without the white space around it, which does not count (XML Schema part 2
     * §4.3.6, collapse). A text (xs:string) is all of it: an Issuer, a NameID, a SessionIndex, a version.
     */
    public static String collapsed(String text) {
        return Characters.trimmed(text.replaceAll("[ \\t\\r\\n]+", " "));
    }

    /** The element and all below it, in the order of the document. */
    public static void walk(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        children(element).forEach(child -> walk(child, visitor));
    }

    /** Whether one is the other or stands below it. */
    static boolean isWithin(Element element, Element ancestor) {
        for (org.w3c.dom.Node at = element; at != null; at = at.getParentNode()) {
            if (at.isSameNode(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
