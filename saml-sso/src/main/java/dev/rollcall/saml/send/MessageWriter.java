package dev.rollcall.saml.send;

import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.Saml;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one message of ours: the attributes that all have, the Issuer, then what the caller adds. */
public final class MessageWriter {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 20;

    private final XMLStreamWriter xml;

    private MessageWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What a message has beyond the common part. */
    @FunctionalInterface
    public interface Part {
        public void write(MessageWriter message) throws XMLStreamException;
    }

    /** A written message. */
    record Written(String id, String xml) {}

    public static Written write(
            String name, String destination, String issuer, Instant now, Part attributes, Part elements) {
        var id = newId();
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            var message = new MessageWriter(xml);
            xml.writeStartElement("samlp", name, Saml.PROTOCOL);
            xml.writeNamespace("samlp", Saml.PROTOCOL);
            xml.writeNamespace("saml", Saml.ASSERTION);
            message.attribute("ID", id);
            message.attribute("Version", "2.0");
            message.attribute(
                    "IssueInstant", now.truncatedTo(ChronoUnit.SECONDS).toString());
            message.attribute("Destination", destination);
            attributes.write(message);
            message.element("saml", Saml.ASSERTION, "Issuer", issuer);
            elements.write(message);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to a string failed", impossible);
        }
        return new Written(id, text.toString());
    }

    /** An NCName, which the schema wants: an underscore and 160 random bits. */
    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return "_" + HexFormat.of().formatHex(bytes);
    }

    /** Left out when it is null. */
    public void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }

    public void start(String name) throws XMLStreamException {
        xml.writeStartElement("samlp", name, Saml.PROTOCOL);
    }

    public void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    public void element(String prefix, String namespace, String name, String value) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    public void nameId(NameId name) throws XMLStreamException {
        xml.writeStartElement("saml", "NameID", Saml.ASSERTION);
        attribute("Format", name.format());
        attribute("NameQualifier", name.nameQualifier());
        attribute("SPNameQualifier", name.spNameQualifier());
        xml.writeCharacters(name.value());
        xml.writeEndElement();
    }
}
