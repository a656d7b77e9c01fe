package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.PagedSearch;
import dev.rollcall.search.list.Slice;
import dev.rollcall.search.list.Walker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes to PostgreSQL together goes there at once: the driver does not wait for an answer in between. */
class RoundTripsTest {
    private static final AtomicInteger TRIPS = new AtomicInteger();
    private static final AtomicBoolean ASKED = new AtomicBoolean();

    private static PostgresSchema server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void start() throws Exception {
        server = new PostgresSchema();
        database = server.migrated("trips", server.superuser());
        PostgresSchema.execute(
                database,
                "insert into organization (id, slug, name, created_at) values ('t', 't', 'T', now())",
                "insert into person (tenant_id, id, user_name, user_name_key, user_name_claim, active, role, source, version,"
                        + " created_at, last_modified) select 't', to_char(n, 'fm000'), 'u' || n, 'u' || n, 'u' || n, true,"
                        + " 'LEARNER', 'LOCAL', 1, now(), now() from generate_series(1, 100) n");
        database.setPrepareThreshold(2);
        database.setSocketFactory(CountingSockets.class.getName());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The place before and the total, the rows, their groups with the place behind. */
    @Test
    void aPageThatFollowsAnotherTakesThree() throws SQLException {
        try (var connection = database.getConnection()) {
            var sql = Sql.on(connection);
            for (int page = 0; page < 4; page++) {
                page(sql, page);
            }
            TRIPS.set(0);

            assertThat(page(sql, 4)).first().isEqualTo("041");
            assertThat(TRIPS).hasValue(3);
        }
    }

    private static List<String> page(Sql sql, int number) {
        var slice = new Slice.FromIndex(10L * number, 10);
        var query = new ListQuery(new Criterion.Everything(), Order.BY_ID, slice, new Walker("a key", "a list"));
        var people = new PagedSearch<>(
                sql,
                "p.id",
                row -> row.text("id"),
                id -> id,
                "p",
                "person p where p.tenant_id = :tenant",
                Counted.PERSON);
        List<String> ids = people.list("t", query, (reading, rows) -> {
                    UserGroups.between(reading, "t", rows.get(0), rows.get(rows.size() - 1));
                    return rows;
                })
                .items();
        sql.send();
        return ids;
    }

    /** Sockets that count how often something is sent before something is read. */
    public static final class CountingSockets extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public OutputStream getOutputStream() throws IOException {
                    OutputStream out = super.getOutputStream();
                    return new OutputStream() {
                        @Override
                        public void write(int octet) throws IOException {
                            write(new byte[] {(byte) octet}, 0, 1);
                        }

                        @Override
                        public void write(byte[] octets, int from, int length) throws IOException {
                            ASKED.set(true);
                            out.write(octets, from, length);
                        }
                    };
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new FilterInputStream(super.getInputStream()) {
                        @Override
                        public int read(byte[] octets, int from, int length) throws IOException {
                            if (ASKED.getAndSet(false)) {
                                TRIPS.incrementAndGet();
                            }
                            return super.read(octets, from, length);
                        }
                    };
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
