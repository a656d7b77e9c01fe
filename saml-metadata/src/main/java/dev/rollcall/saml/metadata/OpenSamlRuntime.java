package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.SamlLibrary;
import javax.xml.validation.Schema;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.Unmarshaller;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;

/**
 * What OpenSAML does with metadata; each way in goes through {@link SamlLibrary}.
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
        return SamlLibrary.call(() -> work.run(Started.OPEN_SAML));
    }

    private static OpenSamlRuntime start() {
        var roles = XMLObjectProviderRegistrySupport.getUnmarshallerFactory()
                .getUnmarshaller(IDPSSODescriptor.DEFAULT_ELEMENT_NAME);
        if (roles == null) {
            throw new IllegalStateException("OpenSAML has started without its SAML metadata module");
        }
        return new OpenSamlRuntime(roles, SamlLibrary.schema());
    }

    private static final class Started {
        static final OpenSamlRuntime OPEN_SAML = start();
    }
}
