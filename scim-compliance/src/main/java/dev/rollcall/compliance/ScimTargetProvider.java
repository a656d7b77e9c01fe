package dev.rollcall.compliance;

/**
 * Says which server is tested. An implementation is found by {@link java.util.ServiceLoader}; without one the system
 * properties {@code scim.url} and {@code scim.key} say it.
 */
public interface ScimTargetProvider {

    /** Asked once for each test class, so a provider may give every class a tenant of its own. */
    ScimTarget target();
}
