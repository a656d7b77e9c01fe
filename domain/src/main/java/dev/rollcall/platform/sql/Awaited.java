package dev.rollcall.platform.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that waits will have found. Who asks for it sends the statement, and all that wait with it.
 *
 * @param <T> never null
 */
public final class Awaited<T> implements Supplier<T> {
    private final Runnable send;
    private @Nullable T found;

    Awaited(Runnable send) {
        this.send = send;
    }

    void found(T what) {
        found = what;
    }

    @Override
    public T get() {
        T known = found;
        if (known == null) {
            send.run();
            known = found;
        }
        if (known == null) {
            throw new IllegalStateException("The statement has failed.");
        }
        return known;
    }
}
