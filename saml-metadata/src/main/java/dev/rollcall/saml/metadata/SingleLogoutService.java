package dev.rollcall.saml.metadata;

/**
 * Where logout messages go (SAML Metadata 2.0 §2.4.2).
 *
 * @param binding how they are carried
 * @param location where a LogoutRequest goes; an absolute https address
 * @param responseLocation where a LogoutResponse goes; the location itself unless the metadata names another (§2.2.2)
 */
public record SingleLogoutService(Binding binding, String location, String responseLocation) {}
