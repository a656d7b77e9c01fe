package dev.rollcall.saml.wall;

import dev.rollcall.saml.wall.RefusedXmlException.Problem;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML from strangers, read with the Java platform's own parser whatever else the server brings. A first pass over the
 * tokens finds what is refused and can say why; the second one builds the tree under the same limits. The factories are
 * made anew each time: they promise no thread safety.
 */
public final class SafeXml {
    private static final String MAX_DEPTH = "64";
    private static final int MAX_ATTRIBUTES = 200;
    private static final String MAX_NAME_LENGTH = "1000";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String XINCLUDE_NS = "http://www.w3.org/2001/XInclude";

    private SafeXml() {}

    /**
     * Refuses a DOCTYPE before anything in it is acted upon, and whatever is larger than metadata or a message can be.
     */
    public static void requireHarmless(byte[] xml) throws RefusedXmlException {
        try {
            var reader = tokens().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                requireHarmless(reader, reader.next());
            }
        } catch (XMLStreamException refused) {
            throw refusal(refused);
        }
    }

    /** The root element; comments dropped and CDATA merged, so that a text is always one node. */
    public static Element parse(byte[] xml) throws RefusedXmlException {
        try {
            var builder = trees().newDocumentBuilder();
            builder.setErrorHandler(new Silence());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXParseException refused) {
            throw new RefusedXmlException(refused, Problem.NOT_WELL_FORMED, refused.getLineNumber());
        } catch (SAXException | IOException refused) {
            throw new RefusedXmlException(refused, Problem.ENCODING, 1);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The Java platform's parser lost a feature", impossible);
        }
    }

    private static void requireHarmless(XMLStreamReader reader, int event) throws RefusedXmlException {
        if (event == XMLStreamConstants.DTD) {
            throw new RefusedXmlException(null, Problem.DOCTYPE, 1);
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            if (XINCLUDE_NS.equals(reader.getNamespaceURI())) {
                throw new RefusedXmlException(null, Problem.XINCLUDE, 1);
            } else if (reader.getAttributeCount() + reader.getNamespaceCount() > MAX_ATTRIBUTES) {
                throw new RefusedXmlException(null, Problem.TOO_MANY_ATTRIBUTES, 1);
            }
        }
    }

    /** The platform numbers its limits; the words around the number depend on the locale. */
    private static RefusedXmlException refusal(XMLStreamException refused) {
        var message = String.valueOf(refused.getMessage());
        if (message.contains("JAXP00010006")) {
            return new RefusedXmlException(refused, Problem.TOO_DEEP, 1);
        } else if (message.contains("JAXP00010002")) {
            return new RefusedXmlException(refused, Problem.TOO_MANY_ATTRIBUTES, 1);
        } else if (message.contains("JAXP00010005")) {
            return new RefusedXmlException(refused, Problem.NAME_TOO_LONG, 1);
        } else if (refused.getNestedException() instanceof CharConversionException) {
            return new RefusedXmlException(refused, Problem.ENCODING, 1);
        }
        var line = refused.getLocation() == null ? 1 : refused.getLocation().getLineNumber();
        return new RefusedXmlException(refused, Problem.NOT_WELL_FORMED, line);
    }

    static XMLInputFactory tokens() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(LIMITS + "maxElementDepth", MAX_DEPTH);
        factory.setProperty(LIMITS + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
        factory.setProperty(LIMITS + "maxXMLNameLimit", MAX_NAME_LENGTH);
        return factory;
    }

    private static DocumentBuilderFactory trees() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The Java platform's parser lost a feature", impossible);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(LIMITS + "maxElementDepth", MAX_DEPTH);
        factory.setAttribute(LIMITS + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
        factory.setAttribute(LIMITS + "maxXMLNameLimit", MAX_NAME_LENGTH);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        return factory;
    }

    /** The platform's default writes each refusal to the standard error stream. */
    private static final class Silence implements ErrorHandler {
        @Override
        public void warning(SAXParseException ignored) {}

        @Override
        public void error(SAXParseException refused) throws SAXException {
            throw refused;
        }

        @Override
        public void fatalError(SAXParseException refused) throws SAXException {
            throw refused;
        }
    }
}
