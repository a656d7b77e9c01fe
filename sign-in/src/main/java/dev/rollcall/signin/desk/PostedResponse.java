package dev.rollcall.signin.desk;

/**
 * What came to an ACS URL.
 *
 * @param samlResponse the form field, Base64
 * @param relayState the form field; empty for none
 * @param handle what {@link dev.rollcall.web.saml.BrowserHandle} shows; empty for none
 * @param clientAddress the browser's network address
 */
public record PostedResponse(String samlResponse, String relayState, String handle, String clientAddress) {}
