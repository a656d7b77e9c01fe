package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.GeneratedKey;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a new secret from <i>Generate Key</i> to the <i>Update</i> that follows it, and not a page longer. It leaves
 * this node neither to a disk nor to another one.
 */
@SessionScoped
public class OneTimeSecret implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_TICKETS = 20;

    private final Deque<String> tickets = new ArrayDeque<>();
    private transient @Nullable GeneratedKey generated;
    private boolean shownOnceMore;

    /** A ticket for one press of <i>Generate Key</i>. */
    synchronized String issueTicket() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        if (tickets.size() > MOST_TICKETS) {
            tickets.remove();
        }
        return ticket;
    }

    /** Whether the ticket was good; it is not any more. A page that is sent again makes no second key. */
    synchronized boolean spend(String ticket) {
        return tickets.remove(ticket);
    }

    synchronized void hold(GeneratedKey key) {
        generated = key;
        shownOnceMore = false;
    }

    /** Lets the next page show the secret. */
    synchronized void keepForNextPage() {
        shownOnceMore = true;
    }

    /** The secret, when the page before has asked for it; gone afterwards. */
    synchronized @Nullable GeneratedKey take() {
        GeneratedKey result = shownOnceMore ? generated : null;
        generated = null;
        shownOnceMore = false;
        return result;
    }
}
