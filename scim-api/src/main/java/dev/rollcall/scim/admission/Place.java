package dev.rollcall.scim.admission;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A place that a request has, or waits for. {@link Places} gives it. */
final class Place {
    private final String tenantId;
    private final long turn;
    private final CompletableFuture<Boolean> given = new CompletableFuture<>();

    /** @param turn smaller for whoever asked earlier */
    Place(String tenantId, long turn) {
        this.tenantId = tenantId;
        this.turn = turn;
    }

    String tenantId() {
        return tenantId;
    }

    long turn() {
        return turn;
    }

    void give() {
        given.complete(true);
    }

    boolean isGiven() {
        return given.isDone();
    }

    /** Waits for the place; false where it was not given in time. */
    boolean await(long millis) {
        try {
            return given.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
