package dev.rollcall.provisioning.check;

/** Why an answer is none that Okta can go on with. */
public enum CheckProblem {
    /** No address is known for the host's name. */
    UNKNOWN_HOST,
    /** Nobody takes connections there. */
    UNREACHABLE,
    /** It took too long. */
    TOO_SLOW,
    /** The certificate is of no authority that this server trusts. */
    UNTRUSTED,
    /** The certificate is another name's. */
    OTHER_NAME,
    /** TLS failed for another reason. */
    TLS,
    /** It was sent elsewhere, which Okta does not follow. */
    REDIRECTED,
    /** A proxy answered that it does not reach Rollcall: 502, 503 or 504 that is no SCIM. */
    PROXY,
    /** The answer is no SCIM: something else is at that address. */
    NOT_SCIM,
    /** 401: the key, which is good, is not known there, or did not arrive. */
    KEY_REFUSED,
    /** 403, such as for SCIM that is off. */
    FORBIDDEN,
    /** 404 for a list: the address is not that of this organization. */
    NOT_FOUND,
    /** 429. */
    TOO_MANY,
    /** 503 of Rollcall itself. */
    BUSY,
    /** Another refusal with a detail. */
    REFUSED,
    /** It was accepted, and the answer says something else than what was asked for. */
    UNEXPECTED,
    /** The time for the whole check was over. */
    OUT_OF_TIME
}
