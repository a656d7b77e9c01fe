package dev.rollcall.saml.rejection;

/**
 * Why a message is refused. Each has a sentence of its own, for an administrator: what is wrong, and what to do, which
 * may be another thing for signing out than for signing in, and has Okta's words where it is Okta. Placeholders take
 * the arguments of the {@link RejectedMessageException}.
 */
public enum Rejection {
    // The parameter
    EMPTY(
            "The message is empty.",
            Advice.signIn("Start the sign-in again from your identity provider or from the sign-in page.")
                    .logout("Check which of our addresses your identity provider's settings have for single logout.")),
    TOO_LARGE(
            "The message is larger than 256 KiB.",
            Advice.signIn(
                            "Send fewer attributes: in Okta filter the group attribute statement, for example with Starts with.",
                            "Send fewer attributes: at your identity provider choose the groups that matter here.")
                    .logout("A logout message is far smaller than that, so this may be an attack. "
                            + "Look into where the message comes from.")),
    NOT_BASE64("The message is not Base64.", Advice.ALTERED),
    NOT_DEFLATED("The message is not DEFLATE-compressed, as the Redirect binding wants it.", Advice.ALTERED),
    PARAMETER_MISSING(
            "The address has no parameter %s, which a signed message needs.",
            Advice.always("Let your identity provider send its logout messages signed.")),
    PARAMETER_REPEATED("The address has the parameter %s more than once, or in a disguised spelling.", Advice.ATTACK),
    PARAMETERS_MIXED("There is a SAMLRequest beside a SAMLResponse, and a message is one of the two.", Advice.ATTACK),
    ENCODING_UNKNOWN(
            "The message is compressed by %s, which is not known.",
            Advice.always("Let your identity provider compress its messages by DEFLATE.")),

    // The XML
    NOT_UTF8(
            "The message is not in UTF-8.",
            Advice.always(
                    "At your identity provider set the encoding of its messages to UTF-8, or ask its support to.")),
    XML_VERSION(
            "The message is in XML %s, and only XML 1.0 is read.",
            Advice.always("At your identity provider set the version of XML to 1.0, or ask its support to.")),
    DOCTYPE("The message contains a document type declaration (DOCTYPE).", Advice.ATTACK),
    COMMENT("The message contains an XML comment.", Advice.ATTACK),
    CDATA("The message contains a CDATA section.", Advice.ATTACK),
    PROCESSING_INSTRUCTION("The message contains a processing instruction.", Advice.ATTACK),
    NOT_WELL_FORMED("The message is not one complete XML document.", Advice.ALTERED),
    XINCLUDE("The message asks to include other files (XInclude).", Advice.ATTACK),
    TOO_DEEP("The elements of the message are nested deeper than 64 levels.", Advice.ATTACK),
    TOO_MANY_ATTRIBUTES("An element of the message has more than 200 attributes.", Advice.ATTACK),
    NAME_TOO_LONG("An element or attribute of the message has a name longer than 1000 characters.", Advice.ATTACK),

    // What it is
    WRONG_MESSAGE(
            "The message is of the kind %s, but %s belongs here.",
            Advice.always(
                    "Check which of our addresses stands where in your identity provider's settings for this app.")),
    VERSION(
            "The message says version %s of SAML, and only 2.0 is spoken.",
            Advice.always("Set the app up for SAML 2.0.")),
    FOREIGN_ID("The element %s has an ID attribute that does not belong to SAML (%s).", Advice.ATTACK),
    DUPLICATE_ID("Two elements of the message have the same ID: %s.", Advice.ATTACK),
    NESTED_MESSAGE("The message contains another message (%s).", Advice.ATTACK),
    HIDDEN_ASSERTION("The message contains an assertion in a place where none belongs (%s).", Advice.ATTACK),
    SEVERAL_ASSERTIONS("The response contains %s assertions, and it must be one.", Advice.ATTACK),
    NO_ASSERTION(
            "The response reports success but contains no assertion.",
            Advice.signIn("Check at your identity provider whether the person is assigned to this app.")),
    NOT_SCHEMA_VALID("The message breaks the rules of SAML: %s", Advice.PROVIDER),
    BAD_TIME("A time in the message cannot be read: %s.", Advice.PROVIDER),

    // For whom and from whom
    DESTINATION_MISSING(
            "The message does not say where it is to be delivered (Destination).",
            Advice.setting("set Destination URL to %s.", "have %s sent as the Destination of responses.")
                    .logout("At your identity provider set the address of single logout to %s.")),
    DESTINATION(
            "The message is to be delivered to %1$s, and this address is %2$s.",
            Advice.setting(
                            "set Single sign-on URL and Destination URL to %2$s.",
                            "set the address for responses (ACS URL) to %2$s.")
                    .logout(
                            "At your identity provider set the address of single logout (Okta: Single Logout URL) to %2$s, "
                                    + "and leave the one of sign-in as it is.")),
    ISSUER_MISSING("The %s does not say who issued it; expected is %s.", Advice.PROVIDER),
    ISSUER(
            "The %s was issued by \"%s\", and the uploaded metadata is that of \"%s\".",
            Advice.always("Upload the metadata of the app that people sign in with.")),
    ISSUER_FORMAT("The Issuer of the %s has the format %s, and only an entity can issue.", Advice.PROVIDER),
    IDP_INITIATED_OFF(
            "The sign-in began at the identity provider, which is turned off for this organization.",
            Advice.signIn("Start at the sign-in page, or turn sign-in from your identity provider on.")),
    IN_RESPONSE_TO_EMPTY(
            "The %s has an InResponseTo that names no request.",
            Advice.signIn(
                            "Start the sign-in at the sign-in page; a response to no request has to come without InResponseTo, "
                                    + "which your identity provider's support can change.")
                    .logout(
                            "The answer to a logout has to name the request that it answers: ask your identity provider's support "
                                    + "to correct it.")),
    IN_RESPONSE_TO_MISSING(
            "This browser waits for the answer to request %s, and the %s answers none.",
            Advice.signIn("Start the sign-in again.")
                    .logout(
                            "The answer to a logout has to name the request that it answers: ask your identity provider's support "
                                    + "to correct it.")),
    IN_RESPONSE_TO(
            "The %s answers request %s, and this browser has request %s open.",
            Advice.signIn("Start the sign-in again, in one window and without the Back button.")
                    .logout("Somebody signed out twice or pressed Back; nothing has to be done unless it repeats.")),
    IN_RESPONSE_TO_UNEXPECTED(
            "The %s answers request %s, and this browser has no request open.",
            Advice.signIn("Start the sign-in again; if that repeats, the browser refuses cookies of this site.")
                    .logout(
                            "It came after more than ten minutes, or somebody pressed Reload; if that repeats, the browser refuses "
                                    + "cookies of this site.")),
    ISSUED_IN_FUTURE("The %s was issued at %s, which is in the future: here it is %s.", Advice.CLOCK),
    ISSUED_TOO_LONG_AGO(
            "The %s was issued at %s, more than ten minutes ago: here it is %s.",
            Advice.signIn("Start the sign-in again; if that repeats, correct the clocks.")
                    .logout("If that repeats when somebody signs out, correct the clocks.")),
    STATUS( // What to do comes with the first value.
            "The identity provider did not sign the person in: %s",
            Advice.signIn("Its status was %s, its message: %s.")),

    // Signatures
    SIGNATURE_MISSING(
            "Neither the response nor the assertion is signed.",
            "The message is not signed, so anybody may have sent it.",
            Advice.setting("set Response or Assertion Signature to Signed.", "have responses or assertions signed.")
                    .logout("At your identity provider have logout messages signed, or ask its support to.")),
    SIGNATURE_MISPLACED(
            "The message contains a part of a signature in a place where none belongs (%s).", Advice.ATTACK),
    SEVERAL_SIGNATURES("The %s has %s signatures of its own, and one is enough.", Advice.ATTACK),
    SIGNATURE_SHAPE("The signature of the %s is not built as SAML wants it: %s.", Advice.ATTACK),
    REFERENCE("The signature of the %s refers to %s instead of the %s itself.", Advice.ATTACK),
    TRANSFORM(
            "The signature of the %s %s: %s.",
            Advice.always(
                    "At your identity provider set the canonicalization of signatures to exclusive (xml-exc-c14n), or ask its "
                            + "support to; if it cannot have made this signature, this may be an attack.")),
    CANONICALIZATION(
            "The signature of the %s uses the canonicalization %s.",
            Advice.always(
                    "Only exclusive canonicalization without comments is accepted; change it at your identity provider.")),
    SIGNATURE_ALGORITHM(
            "The %s is signed with %s, which is not accepted.",
            Advice.setting("set Signature Algorithm to RSA-SHA256.", "set the algorithm of signatures to RSA-SHA256.")),
    DIGEST_ALGORITHM(
            "The digest of the %s is made with %s, which is not accepted.",
            Advice.setting("set Digest Algorithm to SHA256.", "set the digest of signatures to SHA-256.")),
    SHA1(
            "The %s is signed with SHA-1 (%s), which is no longer safe.",
            Advice.setting(
                    "set Signature Algorithm to RSA-SHA256 and Digest Algorithm to SHA256, "
                            + "or allow SHA-1 for this organization until that is done.",
                    "set the algorithm of signatures to RSA-SHA256 with the digest SHA-256, "
                            + "or allow SHA-1 for this organization until that is done.")),
    CERTIFICATE_WEAK(
            "The %s is signed with a certificate of the uploaded metadata that is too weak to be believed (%s): %s.",
            Advice.always(
                    "Let your identity provider sign with another certificate of its metadata, or with a new one of RSA with "
                            + "2048 bits or more, and upload its metadata again.")),
    CERTIFICATE_UNKNOWN(
            "The %s is signed with a certificate that is not in the uploaded metadata (%s).",
            Advice.always("If your identity provider has a new certificate, upload its metadata again; "
                    + "otherwise this is an attack.")),
    SIGNATURE_INVALID(
            "The signature of the %s does not verify with any of the %s certificates of the uploaded metadata.",
            Advice.always("Upload the metadata again; if that does not help, the message was altered on its way.")),

    // Encryption
    ENCRYPTION_SHAPE("The encrypted assertion is not built as SAML wants it: %s.", Advice.PROVIDER),
    ENCRYPTION_ALGORITHM(
            "The assertion is encrypted with %s, which is not accepted.",
            Advice.setting(
                    "set Encryption Algorithm to AES256-GCM and Key Transport Algorithm to RSA-OAEP.",
                    "set the encryption of assertions to AES256-GCM with RSA-OAEP for the key.")),
    CBC_UNPROTECTED(
            "The assertion is encrypted with %s in a response that is not signed, which lets an attacker guess its content.",
            Advice.setting(
                    "set Response to Signed, or Encryption Algorithm to AES256-GCM.",
                    "have the response signed as well, or set the encryption to AES256-GCM; in AD FS set SamlResponseSignature to "
                            + "MessageAndAssertion; in Entra ID set Signing Option to Sign SAML response and assertion.")),
    DECRYPTION_FAILED(
            "The assertion could not be decrypted.",
            Advice.signIn("Upload this organization's current encryption certificate at your identity provider.")),
    ENCRYPTED_PART(
            "The message contains an %s, and only the whole assertion may be encrypted.",
            Advice.always("Turn the encryption of single values off at your identity provider.")),

    // The assertion
    CONDITIONS_MISSING("The assertion has no Conditions, so it does not say for whom it is.", Advice.PROVIDER),
    CONDITION_UNKNOWN("The assertion has a condition that is not understood: %s.", Advice.PROVIDER),
    NOT_YET_VALID("The assertion is valid from %s on, and here it is %s.", Advice.CLOCK),
    EXPIRED("The assertion was valid until %s, and here it is %s.", Advice.AGAIN_OR_CLOCK),
    AUDIENCE_MISSING(
            "The assertion names no audience; this organization's Entity ID is %1$s.",
            Advice.setting("set Audience URI to %1$s.", "set the audience of assertions to %1$s.")),
    AUDIENCE(
            "The assertion was issued for audience %1$s; this organization's Entity ID is %2$s.",
            Advice.setting("set Audience URI to %2$s.", "set the audience of assertions to %2$s.")),
    SUBJECT_MISSING("The assertion has no Subject, so it speaks of nobody.", Advice.PROVIDER),
    NAME_ID_MISSING(
            "The Subject of the assertion has no NameID.",
            "The LogoutRequest says by no NameID who is to be signed out.",
            Advice.setting(
                            "choose an Application username for this app.",
                            "choose what is sent as the NameID for this app.")
                    .logout("Ask your identity provider's support to correct it.")),
    NAME_ID_EMPTY(
            "The NameID of the assertion is empty.",
            "The NameID of the LogoutRequest is empty.",
            Advice.setting(
                            "look which field Application username takes, and fill it in for this person.",
                            "look what is sent as the NameID, and fill it in for this person.")
                    .logout("Ask your identity provider's support to correct it.")),
    CONFIRMATION_MISSING(
            "The assertion does not say how its bearer is to be confirmed (SubjectConfirmation).", Advice.PROVIDER),
    CONFIRMATION_METHOD("The assertion is to be confirmed by %s, and only bearer is accepted.", Advice.PROVIDER),
    CONFIRMATION_DATA_MISSING(
            "The bearer confirmation of the assertion has no SubjectConfirmationData.", Advice.PROVIDER),
    CONFIRMATION_NOT_BEFORE(
            "The bearer confirmation of the assertion has a NotBefore, which SAML forbids there.", Advice.PROVIDER),
    CONFIRMATION_EXPIRY_MISSING(
            "The bearer confirmation of the assertion does not say until when it counts (NotOnOrAfter).",
            Advice.PROVIDER),
    CONFIRMATION_EXPIRED(
            "The bearer confirmation of the assertion counted until %s, and here it is %s.", Advice.AGAIN_OR_CLOCK),
    RECIPIENT_MISSING(
            "The bearer confirmation of the assertion names no recipient.",
            Advice.setting("set Recipient URL to %s.", "have %s sent as the Recipient of assertions.")),
    RECIPIENT(
            "The assertion was issued for the recipient %1$s, and this address is %2$s.",
            Advice.setting("set Recipient URL to %2$s.", "set the address for responses (ACS URL) to %2$s.")),
    AUTHN_STATEMENT_MISSING(
            "The assertion does not say that somebody has signed in (AuthnStatement).", Advice.PROVIDER),
    SESSION_OVER(
            "The session at the identity provider ended at %s, and here it is %s.",
            Advice.signIn("Start the sign-in again.")),

    // Logout
    REQUEST_EXPIRED(
            "The logout request counted until %s, and here it is %s.",
            Advice.always("If that repeats when somebody signs out, correct the clocks."));

    private final String fact;
    private final String logoutFact;
    private final Advice advice;

    Rejection(String fact, Advice advice) {
        this(fact, fact, advice);
    }

    Rejection(String fact, String logoutFact, Advice advice) {
        this.fact = fact;
        this.logoutFact = logoutFact;
        this.advice = advice;
    }

    /**
     * The sentence about a sign-in at an identity provider that nothing is known of, with {@code %s}, or {@code %2$s}
     * for the second, where a value goes.
     */
    public String sentence() {
        return sentence(Situation.UNKNOWN);
    }

    String sentence(Situation situation) {
        return (situation.logout() ? logoutFact : fact) + " " + advice.in(situation);
    }
}
