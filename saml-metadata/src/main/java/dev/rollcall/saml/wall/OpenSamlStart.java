package dev.rollcall.saml.wall;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.validation.Schema;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
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
            return new OpenSamlStart(new SAMLSchemaBuilder(SAML1Version.SAML_11).getSAMLSchema());
        } catch (InitializationException | SAXException failed) {
            throw new IllegalStateException("OpenSAML did not start", failed);
        }
    }

    private static final class Started {
        static final OpenSamlStart OPEN_SAML = start();
    }
}
