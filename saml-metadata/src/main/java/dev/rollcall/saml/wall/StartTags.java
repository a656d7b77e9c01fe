package dev.rollcall.saml.wall;

import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** On which line of a document an element stands, which a tree does not know: for sentences about one of many. */
public final class StartTags {
    private final byte[] xml;
    private int @Nullable [] lines;

    /** @param xml a document that {@link SafeXml} has read */
    public StartTags(byte[] xml) {
        this.xml = xml.clone();
    }

    /** The line on which the start tag of an element of that document ends, from 1 on. */
    public int line(Element element) {
        var found = lines == null ? lines = read() : lines;
        var number = number(element);
        return number < found.length ? found[number] : 1;
    }

    /** How many elements begin before it. */
    private static int number(Element element) {
        var number = 0;
        for (Node node = element.getOwnerDocument().getDocumentElement(); node != null; node = next(node)) {
            if (node.isSameNode(element)) {
                return number;
            } else if (node instanceof Element) {
                number++;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node up = node; up != null; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
    }

    private int[] read() {
        var found = IntStream.builder();
        try {
            var reader = SafeXml.tokens().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    found.add(reader.getLocation().getLineNumber());
                }
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("The document has been read before", impossible);
        }
        return found.build().toArray();
    }
}
