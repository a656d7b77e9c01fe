package dev.rollcall.directory.held;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.text.Quoted;

/** A change is held until an admin decides; answered as 429, so that the identity provider sends it again. */
public final class HeldException extends DomainException {
    /** After how many seconds the identity provider may ask again. */
    public static final int RETRY_AFTER = 3600;

    private static final long serialVersionUID = 1L;

    public HeldException(HeldOperation operation, String targetName, String reason) {
        super("Rollcall holds this request to " + operation.verb() + " " + Quoted.of(targetName)
                + ", so that a mistake in Okta cannot empty the platform: " + reason
                + ". Nothing was changed yet. If it is intended, a Primary Admin releases it in Rollcall (Settings > Single"
                + " Sign-on > Configure Okta > SCIM > Held changes), and it is done at once; if not, they reject it"
                + " there. Okta sends the request again by itself.");
    }
}
