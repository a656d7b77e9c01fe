package dev.rollcall.web.settings.scim;

import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.session.SessionNotes;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Holds a new secret from <i>Generate Key</i> to the <i>Update</i> that follows it, and not a page longer. */
@Dependent
public class OneTimeSecret {
    private static final String NAME = "new secret key";
    private static final String HELD = "held ";
    private static final String FOR_NEXT_PAGE = "next ";

    @EJB
    private SessionNotes notes;

    @Inject
    private CurrentUser me;

    /** A ticket for one press of <i>Generate Key</i>. */
    static String ticket() {
        return UUID.randomUUID().toString();
    }

    /** Whether the ticket was good; it is not any more. A page that is sent again makes no second key. */
    boolean spend(String ticket) {
        return notes.keepOnce(
                me.tenantId(), me.token(), "ticket " + Sha256.hex(ticket).substring(0, 32));
    }

    void hold(String secret) {
        keep(HELD + secret);
    }

    /** Lets the next page show the secret. */
    void keepForNextPage() {
        find().filter(kept -> kept.startsWith(HELD))
                .map(kept -> kept.substring(HELD.length()))
                .ifPresent(secret -> keep(FOR_NEXT_PAGE + secret));
    }

    /** The secret, when the page before has asked for it; gone afterwards. */
    Optional<String> take() {
        return notes.take(me.tenantId(), me.token(), NAME)
                .filter(kept -> kept.startsWith(FOR_NEXT_PAGE))
                .map(kept -> kept.substring(FOR_NEXT_PAGE.length()));
    }

    private Optional<String> find() {
        return notes.find(me.tenantId(), me.token(), NAME);
    }

    private void keep(String text) {
        notes.keep(me.tenantId(), me.token(), NAME, text);
    }
}
