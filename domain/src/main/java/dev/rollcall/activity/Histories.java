package dev.rollcall.activity;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the activity remembers of one person or group. */
@Stateless
public class Histories {
    private static final String OF_TARGET = "select " + Activities.COLUMNS
            + ", changes from activity where tenant_id = :tenant and target_id = :target";

    @Inject
    private Sql sql;

    /**
     * The newest entries first; who only asked is left out.
     *
     * @param before only entries older than the one of this id; null for the newest
     * @param most how many at most
     */
    public List<HistoryEntry> list(String tenantId, String targetId, @Nullable String before, int most) {
        SqlStatement list = sql.of(OF_TARGET + (before == null ? "" : " and id < :before")
                        + " and result <> 'ANSWERED' order by id desc")
                .with("tenant", tenantId)
                .with("target", targetId)
                .part(0, most);
        if (before != null) {
            list.with("before", before);
        }
        return list.list(row -> new HistoryEntry(Activities.entry(row), row.textOrNull("changes")));
    }

    /** One entry of that person or group. */
    public Optional<HistoryEntry> find(String tenantId, String targetId, String id) {
        return sql.of(OF_TARGET + " and id = :id")
                .with("tenant", tenantId)
                .with("target", targetId)
                .with("id", id)
                .first(row -> new HistoryEntry(Activities.entry(row), row.textOrNull("changes")));
    }
}
