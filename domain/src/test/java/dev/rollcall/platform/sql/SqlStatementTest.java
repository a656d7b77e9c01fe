package dev.rollcall.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.database.H2InMemory;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqlStatementTest {
    private static final Instant TIME = Instant.parse("2026-03-29T01:30:00.123456Z");

    private enum Fate {
        KEPT
    }

    private H2InMemory database;

    @BeforeEach
    void open() throws SQLException {
        database = new H2InMemory("1");
        database.execute(
                "create table thing (id varchar(36) not null, word varchar(36), size integer, weight numeric(38, 18), large boolean,"
                        + " seen timestamp(6) with time zone, constraint thing_pk primary key (id))");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void insert(String id) {
        database.sql("insert into thing (id, word, size, weight, large, seen)"
                        + " values (:id, :word, :size, :weight, :large, :seen)")
                .with("id", id)
                .with("word", Fate.KEPT)
                .with("size", 7)
                .with("weight", new BigDecimal("0.5"))
                .with("large", true)
                .with("seen", TIME)
                .update();
    }

    @Nested
    class Reading {
        @Test
        void everyValueComesBackAsItWasWritten() {
            insert("a");

            String read = database.sql("select * from thing where id = :id")
                    .with("id", "a")
                    .one(row -> row.text("id")
                            + row.constant("word", Fate.class)
                            + row.number("size")
                            + row.decimal("weight").stripTrailingZeros()
                            + row.flag("large")
                            + row.instant("seen"));

            assertThat(read).isEqualTo("aKEPT70.5true" + TIME);
        }

        @Test
        void noneIsWrittenAndReadAsNull() {
            database.sql("insert into thing (id, word, size, large, seen) values ('a', :none, :none, :none, :none)")
                    .with("none", null)
                    .update();

            var thing = database.sql("select word, size, large, seen from thing");
            assertThat(thing.exists()).isTrue();
            assertThat(thing.list(row -> row.textOrNull("word") == null && row.instantOrNull("seen") == null))
                    .containsExactly(true);
            assertThatThrownBy(() -> thing.list(row -> row.text("word"))).hasMessage("word");
            assertThatThrownBy(() -> thing.list(row -> row.number("size"))).hasMessage("size");
            assertThatThrownBy(() -> thing.list(row -> row.flag("large"))).hasMessage("large");
            assertThatThrownBy(() -> thing.list(row -> row.instant("seen"))).hasMessage("seen");
        }

        @Test
        void rowsKeepTheirOrder() {
            List.of("b", "c", "a").forEach(SqlStatementTest.this::insert);

            assertThat(database.sql("select id from thing order by id").list(row -> row.text("id")))
                    .containsExactly("a", "b", "c");
            assertThat(database.sql("select id from thing order by id desc").first(row -> row.text("id")))
                    .contains("c");
        }

        @Test
        void thereMayBeNoRow() {
            var nothing = database.sql("select id from thing");

            assertThat(nothing.first(row -> row.text("id"))).isEmpty();
            assertThat(nothing.exists()).isFalse();
            assertThatThrownBy(() -> nothing.one(row -> row.text("id"))).hasMessageContaining("0 rows instead of one");
        }

        @Test
        void aPartOfTheRowsBeginsBehindOthers() {
            List.of("a", "b", "c", "d").forEach(SqlStatementTest.this::insert);

            assertThat(database.sql("select id from thing order by id")
                            .part(1, 2)
                            .within(20)
                            .list(row -> row.text("id")))
                    .containsExactly("b", "c");
        }

        @Test
        void manyValuesAreATable() {
            List.of("a", "b", "c").forEach(SqlStatementTest.this::insert);

            var found = database.sql("select t.id from (values :ids) as listed (id) join thing t on t.id = listed.id"
                            + " where t.id <> :other order by t.id")
                    .withRows("ids", List.of("c", "a", "x", "c"))
                    .with("other", "a")
                    .list(row -> row.text("id"));

            assertThat(found).containsExactly("c");
        }
    }

    @Nested
    class Failing {
        @Test
        void aViolatedConstraintIsNamed() {
            insert("a");

            assertThatThrownBy(() -> insert("a")).isInstanceOfSatisfying(PersistenceException.class, e -> assertThat(
                            ConstraintViolations.isOf("thing_pk", e))
                    .isTrue());
        }

        @Test
        void everyParameterHasAValueAndEveryValueAParameter() {
            var statement = database.sql("select id from thing where id = :id and word = :word")
                    .with("id", "a");

            assertThatThrownBy(statement::exists).hasMessageContaining("No value for :word");
            assertThatThrownBy(() -> statement.with("name", "a")).hasMessageContaining("No parameter :name");
        }

        @Test
        void aColumnThatIsNotThereIsNoNull() {
            insert("a");

            assertThatThrownBy(() -> database.sql("select id from thing").list(row -> row.textOrNull("name")))
                    .isInstanceOf(PersistenceException.class);
        }

        @Test
        void aTableNeedsRows() {
            assertThatThrownBy(() -> database.sql("select id from (values :ids) as listed (id)")
                            .withRows("ids", List.of()))
                    .hasMessageContaining("No rows for :ids");
        }
    }

    @Test
    void anUpdateTellsHowManyRows() {
        List.of("a", "b").forEach(this::insert);

        assertThat(database.sql("update thing set word = null where size = :size")
                        .with("size", 7)
                        .update())
                .isEqualTo(2);
    }
}
