package dev.rollcall.web.saml;

/**
 * What came to an ACS URL.
 *
 * @param samlResponse the form field, Base64
 * @param relayState the form field; empty for none
 * @param handle what {@link BrowserHandle} shows; empty for none
 * @param clientAddress the browser's network address
 */
record PostedResponse(String samlResponse, String relayState, String handle, String clientAddress) {}
