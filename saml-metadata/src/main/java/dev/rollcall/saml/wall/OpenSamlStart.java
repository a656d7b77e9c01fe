package dev.rollcall.saml.wall;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.schema.XSBase64Binary;
import org.opensaml.core.xml.schema.XSBoolean;
import org.opensaml.core.xml.schema.XSDateTime;
import org.opensaml.core.xml.schema.XSInteger;
import org.opensaml.core.xml.schema.XSQName;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder.SAML1Version;
import org.xml.sax.SAXException;

/**
 * OpenSAML, started once on first use.
 *
 * @param schema the schemas of SAML, XML Signature and XML Encryption
 */
record OpenSamlStart(Schema schema) {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger XML_SECURITY = Logger.getLogger("org.apache.xml.security");

    /**
     * Nobody reads an AttributeValue by the type that it claims. The library's readers of these types fail on a text
     * that does not fit, and with them everything around it; without them it is read as anything.
     */
    private static final List<QName> TYPES = List.of(
            XSInteger.TYPE_NAME,
            XSDateTime.TYPE_NAME,
            XSBoolean.TYPE_NAME,
            XSBase64Binary.TYPE_NAME,
            XSQName.TYPE_NAME);

    static ClassLoader loader() {
        return InitializationService.class.getClassLoader();
    }

    static OpenSamlStart once() {
        return Started.OPEN_SAML;
    }

    private static OpenSamlStart start() {
        // A warning for each digest that does not match would let a stranger fill the log.
        XML_SECURITY.setLevel(Level.SEVERE);
        try {
            InitializationService.initialize();
            TYPES.forEach(XMLObjectProviderRegistrySupport::deregisterObjectProvider);
            return new OpenSamlStart(new SAMLSchemaBuilder(SAML1Version.SAML_11).getSAMLSchema());
        } catch (InitializationException | SAXException failed) {
            throw new IllegalStateException("OpenSAML did not start", failed);
        }
    }

    private static final class Started {
        static final OpenSamlStart OPEN_SAML = start();
    }
}
