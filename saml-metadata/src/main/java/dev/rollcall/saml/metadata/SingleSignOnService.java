package dev.rollcall.saml.metadata;

/**
 * Where an AuthnRequest goes (SAML Metadata 2.0 §2.4.3).
 *
 * @param binding how it is carried
 * @param location an absolute https address without user information and fragment
 */
public record SingleSignOnService(Binding binding, String location) {}
