package dev.rollcall.platform.sql;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that a {@link SqlStatement} has found, its columns by their names. A column that may be null is read by an
 * {@code …OrNull}.
 */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) {
        return there(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> rows.getString(column));
    }

    /** A whole number, such as a count. */
    public long number(String column) {
        return there(column, numberOrNull(column));
    }

    public @Nullable Long numberOrNull(String column) {
        return read(() -> {
            long number = rows.getLong(column);
            return rows.wasNull() ? null : number;
        });
    }

    public BigDecimal decimal(String column) {
        return there(column, decimalOrNull(column));
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return read(() -> rows.getBigDecimal(column));
    }

    public boolean flag(String column) {
        return there(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(String column) {
        return read(() -> {
            boolean flag = rows.getBoolean(column);
            return rows.wasNull() ? null : flag;
        });
    }

    /** A {@code timestamp with time zone}. */
    public Instant instant(String column) {
        return there(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        Timestamp time = read(() -> rows.getTimestamp(column));
        return time == null ? null : time.toInstant();
    }

    /** A {@code date}. */
    public LocalDate day(String column) {
        return there(column, read(() -> rows.getObject(column, LocalDate.class)));
    }

    /** One of the constants of an enum, kept by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T there(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }

    private static <T> @Nullable T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Reading<T> {
        @Nullable
        T read() throws SQLException;
    }
}
