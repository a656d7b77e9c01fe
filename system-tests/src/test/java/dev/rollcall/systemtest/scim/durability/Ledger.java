package dev.rollcall.systemtest.scim.durability;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes people until the server does not answer any more, and keeps what it acknowledged: for each person the last
 * acknowledged state, and the one that was asked for last, which the server may or may not have reached.
 */
final class Ledger {

    /** What is known of one person. */
    record Entry(String userName, State acknowledged, State asked) {}

    /** A person's state as far as these writes change it; deleted when the title is null. */
    record State(@Nullable String title, boolean active) {

        static final State DELETED = new State(null, false);
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledgements = new AtomicInteger();

    /** All people whose creation was acknowledged, by id. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** The names of people whose creation was not answered. */
    Queue<String> unanswered() {
        return unanswered;
    }

    int acknowledgements() {
        return acknowledgements.get();
    }

    /** Creates, changes, deactivates and deletes people until no answer comes. */
    void write(ScimClient okta, String prefix, Random random) {
        for (int i = 0; ; i++) {
            var userName = prefix + "-" + i + "@example.com";
            try {
                var created = okta.post("/Users", Bodies.person(userName)).expect(201);
                acknowledge(created.id(), userName, new State("", true));
                change(okta, created.id(), userName, random);
            } catch (UncheckedIOException e) {
                if (entries.values().stream()
                        .noneMatch(entry -> entry.userName().equals(userName))) {
                    unanswered.add(userName);
                }
                return;
            }
        }
    }

    private void change(ScimClient okta, String id, String userName, Random random) {
        var path = "/Users/" + id;
        int choice = random.nextInt(10);
        if (choice == 0) {
            ask(id, userName, State.DELETED);
            okta.delete(path).expect(204);
            acknowledge(id, userName, State.DELETED);
        } else if (choice < 5) {
            var wanted = new State("Title " + random.nextInt(1000), random.nextBoolean());
            ask(id, userName, wanted);
            okta.patch(
                            path,
                            Bodies.patch("{\"op\":\"replace\",\"value\":{\"title\":\"%s\",\"active\":%s}}"
                                    .formatted(wanted.title(), wanted.active())))
                    .expect(200);
            acknowledge(id, userName, wanted);
        }
    }

    private void ask(String id, String userName, State wanted) {
        entries.computeIfPresent(id, (key, entry) -> new Entry(userName, entry.acknowledged(), wanted));
    }

    private void acknowledge(String id, String userName, State state) {
        entries.put(id, new Entry(userName, state, state));
        acknowledgements.incrementAndGet();
    }

    /** The state of a person as the server tells it. */
    static State read(ScimClient okta, String id) {
        var answer = okta.get("/Users/" + id).expect(200, 404);
        return answer.status() == 404
                ? State.DELETED
                : new State(
                        answer.user().at("/title"), answer.body().path("active").asBoolean());
    }
}
