package dev.rollcall.activity.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests that this node has handled and {@link RequestLogWriter} has not written yet. Where more of them come than
 * are written, bodies are left out first, and then requests.
 */
@ApplicationScoped
public class WaitingRequests {
    static final int MOST = 20_000;
    /** Characters of all together, bodies included. */
    static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private List<HandledRequest> waiting = new ArrayList<>();
    private int characters;
    private long lost;

    /** Gives a request to the log. */
    public synchronized void add(HandledRequest request) {
        if (waiting.size() >= MOST) {
            lost++;
            return;
        }
        boolean fits = characters + request.size() <= MOST_CHARACTERS;
        HandledRequest added = fits ? request : request.withoutBodies();
        characters += added.size();
        waiting.add(added);
    }

    /** Those that wait, in the order in which they came; they wait no longer. */
    synchronized List<HandledRequest> take() {
        List<HandledRequest> taken = waiting;
        waiting = new ArrayList<>();
        characters = 0;
        return taken;
    }

    /** How many there was no room for since this was asked last. */
    synchronized long takeLost() {
        long taken = lost;
        lost = 0;
        return taken;
    }
}
