package dev.rollcall.saml.metadata;

import javax.xml.validation.Schema;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.Unmarshaller;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder.SAML1Version;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.xml.sax.SAXException;

/**
 * OpenSAML, started once on first use. It looks its parts up with the thread's context class loader, and in an EAR that
 * is a web module's or none, where it starts without complaint and knows nothing; so each way in sets its own.
 *
 * @param roles reads an IDPSSODescriptor
 * @param schema SAML's schemas
 */
record OpenSamlRuntime(Unmarshaller roles, Schema schema) {

    /** Something done by OpenSAML. */
    @FunctionalInterface
    interface Work<T> {
        T run(OpenSamlRuntime openSaml) throws InvalidMetadataException;
    }

    static <T> T call(Work<T> work) throws InvalidMetadataException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(InitializationService.class.getClassLoader());
        try {
            return work.run(Started.OPEN_SAML);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static OpenSamlRuntime start() {
        try {
            InitializationService.initialize();
            var roles = XMLObjectProviderRegistrySupport.getUnmarshallerFactory()
                    .getUnmarshaller(IDPSSODescriptor.DEFAULT_ELEMENT_NAME);
            if (roles == null) {
                throw new IllegalStateException("OpenSAML has started without its SAML metadata module");
            }
            return new OpenSamlRuntime(roles, new SAMLSchemaBuilder(SAML1Version.SAML_11).getSAMLSchema());
        } catch (InitializationException | SAXException failed) {
            throw new IllegalStateException("OpenSAML did not start", failed);
        }
    }

    private static final class Started {
        static final OpenSamlRuntime OPEN_SAML = start();
    }
}
