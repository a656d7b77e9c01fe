package dev.rollcall.saml.metadata;

/**
 * Why a file is not an identity provider's metadata. Each has a sentence of its own, for an administrator: what is
 * wrong, and what to do. Placeholders take the arguments of the {@link InvalidMetadataException}.
 */
public enum Reason {
    // The file
    EMPTY("The file is empty. " + Advice.SAVE_AGAIN),
    TOO_LARGE("The file is larger than 1 MB, and the metadata of one identity provider is far smaller. "
            + "Upload the metadata of this app only, not that of a whole federation."),
    ZIP("This file is a ZIP archive. Unpack it and upload the .xml file that is inside."),
    ARCHIVE("This file is a compressed archive. Unpack it and upload the .xml file that is inside."),
    GZIP("This file is compressed with gzip. Unpack it and upload the .xml file that is inside."),
    DOCUMENT("This file is a document of a word processor or a spreadsheet, not metadata. " + Advice.SAVE_AGAIN),
    PDF("This file is a PDF document, not metadata. " + Advice.SAVE_AGAIN),
    IMAGE("This file is an image, not metadata. " + Advice.SAVE_AGAIN),
    BINARY("This file is a binary file, not metadata. " + Advice.SAVE_AGAIN),
    CERTIFICATE_FILE("This file is a certificate, which is only a part of the metadata. " + Advice.SAVE_AGAIN),
    PRIVATE_KEY(
            "This file holds a private key, which nobody but its owner should ever have, and is not metadata. Remove "
                    + "it from wherever it does not belong. " + Advice.SAVE_AGAIN),
    ADDRESS(
            "This is the address of the metadata, not the metadata itself. Enter the address as Metadata URL instead, or "
                    + "open it in a browser, save the page as an .xml file and upload that file."),
    JSON("This file is JSON, such as an OpenID Connect configuration, but SAML metadata is XML. " + Advice.SAVE_AGAIN),
    MAIL(
            "This file is an e-mail message. Open it in a mail program, save the metadata that is attached to it as an .xml "
                    + "file and upload that file."),
    WEB_ARCHIVE(
            "This file is a web page as a browser archives it, with everything around the metadata. Save the page as "
                    + "page source or XML only, and upload that .xml file."),
    SETUP_PAGE("This file is a web page that shows the metadata, such as Okta's SAML setup instructions, and not the "
            + "metadata itself. Copy the metadata out of the page, from its first < to its last >, and paste it here; or "
            + "open the Metadata URL in a browser, save that page as an .xml file and upload it."),
    HTML("This file is a web page, perhaps the sign-in page of the identity provider. "
            + "Sign in there first, then open the Metadata URL, save that page as an .xml file and upload it."),
    BROWSER_VIEW("This text was copied from a browser's display of the metadata, which is not the metadata itself. "
            + "Use the browser's Save Page command instead of copying, and upload the saved .xml file."),
    PLAIN_TEXT("This file is plain text, not XML metadata. " + Advice.SAVE_AGAIN),

    // The XML
    ENCODING("The characters of this file are damaged, because they are not in the encoding that the file declares. "
            + "Download the metadata again and upload it without opening it in an editor."),
    NOT_WELL_FORMED("This file is not complete XML: it cannot be read beyond line %s. "
            + "Download the metadata again and upload it without editing it."),
    DOCTYPE("This file contains a document type declaration (DOCTYPE), which is refused because it can be used for "
            + "attacks. Download the metadata from the identity provider itself; genuine metadata has none."),
    XINCLUDE("This file asks to include other files (XInclude), which is refused. "
            + "Upload metadata that is complete in one file."),
    TOO_DEEP("The elements of this file are nested deeper than 64 levels, which no metadata needs. "
            + "Download the metadata from the identity provider itself."),
    TOO_MANY_ATTRIBUTES("An element of this file has more than 200 attributes, which no metadata needs. "
            + "Download the metadata from the identity provider itself."),
    NAME_TOO_LONG("An element or attribute of this file has a name longer than 1000 characters, which no metadata "
            + "needs. Download the metadata from the identity provider itself."),

    // What the document is
    SAML_RESPONSE("This file is a SAML response, not metadata. " + Advice.SAVE_AGAIN),
    SAML_MESSAGE("This file is a SAML message (%s), not metadata. " + Advice.SAVE_AGAIN),
    WRONG_ROOT("This file is XML, but not SAML 2.0 metadata: it begins with the element %s instead of "
            + "EntityDescriptor. " + Advice.SAVE_AGAIN),
    WRONG_NAMESPACE("This file begins with the element %s, but in %s instead of the namespace "
            + "urn:oasis:names:tc:SAML:2.0:metadata (attribute xmlns), so it is not SAML 2.0 metadata. Download the "
            + "metadata again without editing it, or ask your identity provider to correct it."),
    SP_METADATA("This file is the metadata of a service provider, perhaps our own, not of your identity provider. "
            + Advice.SAVE_AGAIN),
    NO_IDP_ROLE("This metadata describes no SAML identity provider: it has no IDPSSODescriptor. "
            + "Set the app up for SAML 2.0 at your identity provider and download its metadata again."),
    SEVERAL_IDENTITY_PROVIDERS("This file describes %s identity providers, and only one can be connected. "
            + "Upload the metadata of this app only."),
    SEVERAL_IDP_ROLES("This metadata has %s identity provider roles (IDPSSODescriptor) for SAML 2.0 in one entity, so "
            + "it is unclear which one to use. Ask your identity provider for metadata with a single role."),
    PROTOCOL_MISSING("This metadata does not say which protocol the identity provider speaks: the attribute "
            + "protocolSupportEnumeration is missing. Download the metadata again, or ask your identity provider to "
            + "correct it."),
    NO_SAML_2("The identity provider of this metadata does not speak SAML 2.0. "
            + "Set the app up for SAML 2.0 at your identity provider and download its metadata again."),
    NOT_SCHEMA_VALID("This metadata has an element %s in line %s that says it is of another type: %s. "
            + "Download the metadata again; if that does not help, ask your identity provider to correct it."),

    // Its name and its time
    ENTITY_ID_MISSING("This metadata does not name the identity provider: the attribute entityID is missing or empty. "
            + "Download the metadata again, or ask your identity provider to correct it."),
    ENTITY_ID_TOO_LONG("The name of the identity provider (entityID) is longer than 1024 characters, which SAML does "
            + "not allow. Set a shorter issuer at your identity provider and download its metadata again."),
    ENTITY_ID_CONTROL_CHARACTERS("The name of the identity provider (entityID) contains control or invisible "
            + "characters: %s. Correct the issuer at your identity provider and download its metadata again."),
    ENTITY_ID_NOT_URI("The name of the identity provider (entityID) is not a URI, because it contains spaces or "
            + "characters such as < > \": %s. Correct the issuer at your identity provider and download its metadata "
            + "again."),
    EXPIRED("This metadata expired on %s (validUntil). Download a fresh copy from your identity provider."),
    ROLE_EXPIRED("The identity provider role in this metadata expired on %s (validUntil). "
            + "Download a fresh copy from your identity provider."),
    BAD_DATE("The date in validUntil cannot be read: %s. "
            + "Download the metadata again, or ask your identity provider to correct it."),

    // Its addresses
    NO_SINGLE_SIGN_ON_SERVICE("This metadata has no sign-on address (SingleSignOnService). "
            + "Turn single sign-on for the app on at your identity provider and download its metadata again."),
    NO_SUPPORTED_BINDING("The sign-on addresses in this metadata can be used with %s only. "
            + "Turn HTTP-POST or HTTP-Redirect on at your identity provider and download its metadata again."),
    BINDING_MISSING("A %s in this metadata does not say how it is used: the attribute Binding is missing. "
            + "Download the metadata again, or ask your identity provider to correct it."),
    LOCATION_MISSING("A %s in this metadata has no address: the attribute Location is missing or empty. "
            + "Download the metadata again, or ask your identity provider to correct it."),
    LOCATION_NOT_HTTPS("The address of %s does not begin with https: %s. "
            + "Turn https on at your identity provider and download its metadata again."),
    LOCATION_SCHEME("The address of %s is not a web address: %s. "
            + "It must begin with https; ask your identity provider to correct its metadata."),
    LOCATION_RELATIVE("The address of %s is not complete: %s. "
            + "It must begin with https:// and a host name; ask your identity provider to correct its metadata."),
    LOCATION_USER_INFO("The address of %s contains a user name or password before the host name %s. "
            + "Remove it at your identity provider and download its metadata again."),
    LOCATION_FRAGMENT("The address of %s has a part after a # sign: %s. "
            + "Remove that part at your identity provider and download its metadata again."),
    LOCATION_MALFORMED("The address of %s cannot be read: %s. "
            + "Correct it at your identity provider and download its metadata again."),

    // Its keys
    NO_CERTIFICATE("This metadata has no signing certificate, so no sign-in could be verified. "
            + "Add one at your identity provider and download its metadata again."),
    ENCRYPTION_ONLY("The certificates in this metadata are for encryption only, so no sign-in could be verified. "
            + "Add a signing certificate at your identity provider and download its metadata again."),
    KEY_WITHOUT_CERTIFICATE("This metadata refers to its signing key without giving a certificate (X509Certificate). "
            + "Let your identity provider include the certificate and download its metadata again."),
    KEY_USE("The key in line %s of this metadata (KeyDescriptor) is neither for signing nor for encryption: its use is "
            + "\"%s\", so no sign-in could be verified. Ask your identity provider to write use=\"signing\" and download "
            + "its metadata again."),
    CERTIFICATE_UNREADABLE("A signing certificate in line %s of this metadata is damaged and cannot be read. "
            + "Download the metadata again and upload it without editing it."),
    KEY_TOO_SHORT("The signing certificate has an %s key of %s bits, which is too short to be safe. Create one with "
            + "RSA of 2048 bits or more, or EC of 256 bits or more, and download the metadata again."),
    KEY_ALGORITHM("The signing certificate has a key of the kind %s, which is not supported. Create one with RSA or EC "
            + "(P-256, P-384 or P-521) and download the metadata again.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence with {@code %s} where a value goes. */
    public String sentence() {
        return sentence;
    }

    /** What helps most often. Who is asked to upload metadata may use any identity provider. */
    private static final class Advice {
        static final String SAVE_AGAIN = "In Okta open the app's Sign On tab, copy the Metadata URL, open it in a "
                + "browser, save that page as an .xml file and upload it; from any other identity provider, upload the "
                + "metadata file that it offers for this app.";
    }
}
