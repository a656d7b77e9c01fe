package dev.rollcall.search.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.database.H2InMemory;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A filter that more rows match than are counted. */
class CountedListTest {
    private static final int ROWS = PagedSearch.MOST_COUNTED + 10;
    private static final Criterion MATCHED = new Criterion.Comparison(Column.bool("i.matched"), Operator.EQ, true);

    private static H2InMemory h2;

    @BeforeAll
    static void fill() throws SQLException {
        h2 = new H2InMemory("latest");
        h2.execute("create table item (tenant_id varchar, id varchar, matched boolean, primary key (tenant_id, id))");
        h2.execute("insert into item select 't', cast(1000000 + x as varchar), true from system_range(1, " + ROWS
                + ") as numbers (x)");
    }

    @AfterAll
    static void drop() throws SQLException {
        h2.close();
    }

    private static Listing<String> list(long offset, int most) {
        return new PagedSearch<>(
                        h2.sql(),
                        "i.id",
                        row -> row.text("id"),
                        id -> id,
                        "i",
                        "item i where i.tenant_id = :tenant",
                        Counted.PERSON)
                .list("t", ListQuery.of(MATCHED, offset, most));
    }

    @Test
    void theTotalStopsOneAboveWhatIsCounted() {
        assertThat(list(0, 3).total()).hasValue(PagedSearch.MOST_COUNTED + 1);
        assertThat(list(0, 0).total()).hasValue(PagedSearch.MOST_COUNTED + 1);
    }

    @Test
    void whoeverReadsOnReadsAll() {
        var last = list(PagedSearch.MOST_COUNTED, 20);
        assertThat(last.items()).hasSize(10);
        assertThat(last.total()).hasValue(ROWS);

        var lastButOne = list(PagedSearch.MOST_COUNTED - 1, 6);
        assertThat(lastButOne.items()).hasSize(6);
        assertThat(lastButOne.total()).hasValue(PagedSearch.MOST_COUNTED + 6);
    }

    @Test
    void behindTheEndThereIsNothing() {
        var behind = list(ROWS, 5);
        assertThat(behind.items()).isEmpty();
        assertThat(behind.total()).hasValue(PagedSearch.MOST_COUNTED + 1);
    }
}
