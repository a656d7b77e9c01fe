package dev.rollcall.scim.protocol;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The SCIM endpoints. The whole context belongs to it, so that an unknown address is answered in SCIM's words too. */
@ApplicationPath("/")
public class ScimApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
