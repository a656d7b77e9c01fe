package dev.rollcall.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads columns of native queries, whose Java types differ between the databases. */
public final class Columns {
    private Columns() {}

    /** A {@code timestamp with time zone}. */
    public static @Nullable Instant instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : null;
    }
}
