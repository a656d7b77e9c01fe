package dev.rollcall.signin.desk;

import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.sso.SamlRefusal;

/**
 * Why nothing comes of a message, though nothing is wrong with it (that would be a {@link Rejection}) nor with whom it
 * names (a {@link SamlRefusal}). Each has a text of its own for the record.
 */
public enum DeskRefusal {
    /** The identity provider's metadata has run out. */
    METADATA_UNUSABLE,
    /** An assertion counts once. */
    REPLAYED,
    /** Another response has answered the request meanwhile. */
    REQUEST_ANSWERED,
    /** The identity provider was asked, and sent once more what nobody had asked for. */
    UNASKED_AGAIN,
    /** A request to log out counts once. */
    LOGOUT_REPLAYED,
    /** The identity provider could not sign somebody out everywhere. */
    LOGOUT_INCOMPLETE;

    /** Of what the record says, in the administrator's words. */
    public String key() {
        return "saml.record." + name();
    }
}
