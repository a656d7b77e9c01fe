package dev.rollcall.systemtest.scim;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Deletes people and adds as many, in another thread, at the pace of what others read. */
final class Changes implements AutoCloseable {

    private final ScimClient client;
    private final List<String> leavers;
    private final Semaphore pace = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "changes");
    private volatile Throwable failure;

    private Changes(ScimClient client, List<String> leavers) {
        this.client = client;
        this.leavers = leavers;
    }

    static Changes begin(ScimClient client, List<String> leavers) {
        var changes = new Changes(client, leavers);
        changes.thread.start();
        return changes;
    }

    /** Allows so many more leavers and joiners. */
    void go(int n) {
        pace.release(n);
    }

    /** How many have left and joined. */
    int done() {
        return done.get();
    }

    private void run() {
        try {
            for (var leaver : leavers) {
                pace.acquire();
                client.delete("/Users/" + leaver).expect(204);
                client.post("/Users", Bodies.person("joiner-for-" + leaver)).expect(201);
                done.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** Lets the rest happen. */
    @Override
    public void close() throws InterruptedException {
        go(leavers.size());
        thread.join();
        if (failure != null) {
            throw new AssertionError("A change failed", failure);
        }
    }
}
