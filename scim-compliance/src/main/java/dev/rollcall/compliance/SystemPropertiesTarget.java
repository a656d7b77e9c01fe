package dev.rollcall.compliance;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The server that {@code -Dscim.url} and {@code -Dscim.key} name. */
final class SystemPropertiesTarget implements ScimTargetProvider {

    @Override
    public ScimTarget target() {
        return new ScimTarget(URI.create(required("scim.url")), required("scim.key"));
    }

    private static String required(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null || value.isBlank() || value.startsWith("${")) {
            throw new IllegalStateException(
                    "Say which server is tested: -Dscim.url=<its base address> -Dscim.key=<a bearer token>.");
        }
        return value;
    }
}
