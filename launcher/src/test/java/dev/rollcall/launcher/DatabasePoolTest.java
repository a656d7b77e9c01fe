package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.launcher.failure.StartupFailure;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasePoolTest {

    /**
     * PostgreSQL takes 100 connections as it comes, and keeps 3 of them; each node has one more for its health check.
     */
    @Test
    void threeNodesFitIntoPostgresqlAsItComes() {
        assertThat(3 * (pool(Map.of()).size() + 1)).isLessThanOrEqualTo(97);
    }

    @Test
    void itsSizeIsASetting() {
        assertThat(pool(Map.of("ROLLCALL_DB_POOL_SIZE", "9")).size()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "7", "1001", "-30", "99999999999"})
    void whatIsNoSizeIsRefusedWithItsNameItsValueAndWhatToDo(String size) {
        assertThatThrownBy(() -> pool(Map.of("ROLLCALL_DB_POOL_SIZE", size)))
                .isInstanceOf(StartupFailure.class)
                .hasMessage(
                        "rollcall.db.pool.size=%s cannot be used: set ROLLCALL_DB_POOL_SIZE (or -Drollcall.db.pool.size)"
                                + " to a whole number from 8 to 1000.",
                        size);
    }

    private static DatabasePool pool(Map<String, String> environment) {
        return DatabasePool.from(new Properties(), environment);
    }
}
