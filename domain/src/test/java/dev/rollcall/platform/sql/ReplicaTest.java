package dev.rollcall.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the replica answers. */
class ReplicaTest {
    private final Logger logger = Logger.getLogger(Replica.class.getName());
    private final List<Level> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Server server = new Server();

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(log);
    }

    @Test
    void whileItAnswersItIsRead() {
        assertThat(one(new Replica(server.connections(), Duration.ZERO))).contains(1L);
        assertThat(logged).isEmpty();
    }

    @Test
    void oneThatIsAwayIsWarnedOfOnceAndReadAgainWhenItIsBack() {
        var replica = new Replica(server.connections(), Duration.ZERO);

        server.away = true;
        assertThat(one(replica)).isEmpty();
        assertThat(one(replica)).isEmpty();
        server.away = false;

        assertThat(one(replica)).contains(1L);
        assertThat(logged).containsExactly(Level.WARNING, Level.INFO);
    }

    @Test
    void oneThatWasAwayIsLeftAloneForAWhile() {
        var replica = new Replica(server.connections(), Duration.ofHours(1));
        server.away = true;
        assertThat(one(replica)).isEmpty();
        server.away = false;

        assertThat(one(replica)).isEmpty();
        assertThat(server.asked).isEqualTo(1);
    }

    @Test
    void aStatementThatFailsThereIsReadElsewhere() {
        var replica = new Replica(server.connections(), Duration.ZERO);

        assertThat(replica.<Long>read(
                        sql -> sql.of("select 1 as n from nowhere").first(row -> row.number("n"))))
                .isEmpty();
        assertThat(logged).containsExactly(Level.WARNING);
    }

    private static Optional<Long> one(Replica replica) {
        return replica.read(sql -> sql.of("select cast(1 as bigint) as n").first(row -> row.number("n")));
    }

    /** A data source of a replica that can go away. */
    private static final class Server implements InvocationHandler {
        private boolean away;
        private int asked;

        DataSource connections() {
            return (DataSource)
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, this);
        }

        @Override
        public Connection invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
            asked++;
            if (away) {
                throw new SQLException("Connection refused");
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }
    }
}
