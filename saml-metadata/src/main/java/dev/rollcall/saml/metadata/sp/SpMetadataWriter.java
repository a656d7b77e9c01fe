package dev.rollcall.saml.metadata.sp;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.idp.Part;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Our metadata as XML, unsigned, to be sent as UTF-8 (SAML Metadata 2.0 §2.3.2, §2.4.4). A certificate is announced for
 * one use: an identity provider that finds one for encryption would begin to encrypt. Thread safe.
 */
public final class SpMetadataWriter {
    private static final String METADATA_NS = Part.METADATA_NS;
    private static final String SIGNATURE_NS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    /** What is decrypted whatever is signed, the preferred first (SAML Metadata 2.0 §2.4.1.1); saml-sso decides. */
    private static final List<String> ENCRYPTION_METHODS = List.of(
            "http://www.w3.org/2009/xmlenc11#aes256-gcm",
            "http://www.w3.org/2009/xmlenc11#aes128-gcm",
            "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");

    public SpMetadataWriter() {}

    /** A document with an XML declaration that names UTF-8. */
    public String write(SpMetadata sp) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writeEntity(xml, sp);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to a string failed", impossible);
        }
        return text.append('\n').toString();
    }

    private static void writeEntity(XMLStreamWriter xml, SpMetadata sp) throws XMLStreamException {
        start(xml, 0, "EntityDescriptor");
        xml.writeNamespace("md", METADATA_NS);
        xml.writeAttribute("entityID", sp.entityId());
        start(xml, 1, "SPSSODescriptor");
        xml.writeAttribute("AuthnRequestsSigned", Boolean.toString(sp.authnRequestsSigned()));
        xml.writeAttribute("WantAssertionsSigned", Boolean.toString(sp.wantAssertionsSigned()));
        xml.writeAttribute("protocolSupportEnumeration", PROTOCOL);
        for (var certificate : sp.certificatesBase64Der()) {
            writeKey(xml, "signing", certificate, List.of());
        }
        for (var certificate : sp.encryptionCertificatesBase64Der()) {
            writeKey(xml, "encryption", certificate, ENCRYPTION_METHODS);
        }
        if (sp.singleLogoutServiceUrl() != null) {
            writeLogout(xml, Binding.HTTP_REDIRECT, sp.singleLogoutServiceUrl());
            writeLogout(xml, Binding.HTTP_POST, sp.singleLogoutServiceUrl());
        }
        for (var format : sp.nameIdFormats()) {
            start(xml, 2, "NameIDFormat");
            xml.writeCharacters(format);
            xml.writeEndElement();
        }
        writeAssertionConsumerService(xml, sp.assertionConsumerServiceUrl());
        end(xml, 1);
        end(xml, 0);
    }

    private static void writeKey(XMLStreamWriter xml, String use, String certificate, List<String> methods)
            throws XMLStreamException {
        start(xml, 2, "KeyDescriptor");
        xml.writeAttribute("use", use);
        newLine(xml, 3);
        xml.writeStartElement("ds", "KeyInfo", SIGNATURE_NS);
        xml.writeNamespace("ds", SIGNATURE_NS);
        xml.writeStartElement("ds", "X509Data", SIGNATURE_NS);
        xml.writeStartElement("ds", "X509Certificate", SIGNATURE_NS);
        xml.writeCharacters(certificate);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        for (var method : methods) {
            newLine(xml, 3);
            xml.writeEmptyElement("md", "EncryptionMethod", METADATA_NS);
            xml.writeAttribute("Algorithm", method);
        }
        end(xml, 2);
    }

    private static void writeLogout(XMLStreamWriter xml, Binding binding, String url) throws XMLStreamException {
        newLine(xml, 2);
        xml.writeEmptyElement("md", "SingleLogoutService", METADATA_NS);
        xml.writeAttribute("Binding", binding.uri());
        xml.writeAttribute("Location", url);
    }

    private static void writeAssertionConsumerService(XMLStreamWriter xml, String url) throws XMLStreamException {
        newLine(xml, 2);
        xml.writeEmptyElement("md", "AssertionConsumerService", METADATA_NS);
        xml.writeAttribute("Binding", Binding.HTTP_POST.uri());
        xml.writeAttribute("Location", url);
        xml.writeAttribute("index", "0");
        xml.writeAttribute("isDefault", "true");
    }

    private static void start(XMLStreamWriter xml, int level, String name) throws XMLStreamException {
        newLine(xml, level);
        xml.writeStartElement("md", name, METADATA_NS);
    }

    private static void end(XMLStreamWriter xml, int level) throws XMLStreamException {
        newLine(xml, level);
        xml.writeEndElement();
    }

    private static void newLine(XMLStreamWriter xml, int level) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(level));
    }
}
