package dev.rollcall.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that wait, on H2; and their texts as a connection takes them that says it is PostgreSQL's. */
class WaitingTest {
    private final List<String> prepared = new ArrayList<>();
    private String product = "H2";
    private Connection h2;
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        try (var statement = h2.createStatement()) {
            statement.execute("create table thing (id int primary key, name varchar(10))");
        }
        sql = Sql.on(noting(h2));
    }

    @AfterEach
    void close() throws SQLException {
        h2.close();
    }

    @Test
    void whatWaitsRunsBeforeWhatIsSentNextAndInItsOrder() {
        insert(1, "one").later();
        sql.of("update thing set name = 'first' where id = 1").later();

        assertThat(prepared).isEmpty();
        assertThat(names()).containsExactly("first");
        assertThat(prepared).hasSize(3);
    }

    @Test
    void whoAsksForAnAnswerSendsAllThatWait() {
        insert(1, "one").later();
        Awaited<List<String>> before = sql.of("select name from thing").awaited(row -> row.text("name"));
        insert(2, "two").later();

        assertThat(before.get()).containsExactly("one");
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void aNumberOfRowsIsOfItsOwnStatement() {
        insert(1, "one").later();
        insert(2, "two").later();

        assertThat(sql.of("update thing set name = 'x' where id > 1").update()).isEqualTo(1);
    }

    @Test
    void behindAFailureNothingRunsAndNothingWaits() {
        insert(1, "one").later();
        insert(1, "again").later();
        insert(2, "two").later();

        assertThatThrownBy(sql::send).isInstanceOf(PersistenceException.class).satisfies(e -> assertThat(
                        ConstraintViolations.isOf("primary", (PersistenceException) e))
                .isTrue());
        assertThat(names()).containsExactly("one");
    }

    @Test
    void anAnswerOfAFailedStatementIsNoAnswer() {
        insert(1, "one").later();
        insert(1, "again").later();
        Awaited<List<String>> names = sql.of("select name from thing").awaited(row -> row.text("name"));

        assertThatThrownBy(sql::send).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(names::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void postgreSqlGetsAllOfThemAsOneText() {
        product = "PostgreSQL";
        insert(1, "one").later();
        insert(2, "two").later();

        sql.send();

        assertThat(prepared)
                .containsExactly(
                        "insert into thing (id, name) values (?, ?); insert into thing (id, name) values (?, ?)");
    }

    @Test
    void outsideOfATransactionNothingWaits() {
        assertThatThrownBy(() -> Waiting.closed().checkOpen())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no transaction");
    }

    private SqlStatement insert(int id, String name) {
        return sql.of("insert into thing (id, name) values (:id, :name)")
                .with("id", id)
                .with("name", name);
    }

    private List<String> names() {
        return sql.of("select name from thing order by id").list(row -> row.text("name"));
    }

    private Connection noting(Connection connection) {
        return proxy(Connection.class, connection, (name, arguments, answer) -> {
            if (name.equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
            }
            return answer instanceof DatabaseMetaData metaData ? named(metaData) : answer;
        });
    }

    private DatabaseMetaData named(DatabaseMetaData metaData) {
        return proxy(
                DatabaseMetaData.class,
                metaData,
                (name, arguments, answer) -> name.equals("getDatabaseProductName") ? product : answer);
    }

    private static <T> T proxy(Class<T> type, T behind, Change change) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return change.of(method.getName(), arguments, method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface Change {
        Object of(String name, Object[] arguments, Object answer);
    }
}
