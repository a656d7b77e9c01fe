package dev.rollcall.systemtest.scim.lists;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Deletes people and adds as many, in another thread, at the pace of what others read. */
final class Changes implements AutoCloseable {

    private final ScimClient client;
    private final List<String> leavers;
    private final Semaphore pace = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "changes");
    private int allowed;
    private int done;
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

    /** Allows so many more to leave and join, once those that were allowed before have done so. */
    synchronized void go(int n) {
        try {
            while (thread.isAlive() && done < Math.min(allowed, leavers.size())) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        allowed += n;
        pace.release(n);
    }

    private synchronized void count() {
        done++;
        notifyAll();
    }

    /** How many have left and joined. */
    synchronized int done() {
        return done;
    }

    private void run() {
        try {
            for (var leaver : leavers) {
                pace.acquire();
                client.delete("/Users/" + leaver).expect(204);
                client.post("/Users", Bodies.person("joiner-for-" + leaver)).expect(201);
                count();
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
        pace.release(leavers.size());
        thread.join();
        if (failure != null) {
            throw new AssertionError("A change failed", failure);
        }
    }
}
