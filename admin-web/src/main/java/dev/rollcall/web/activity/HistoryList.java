package dev.rollcall.web.activity;

import dev.rollcall.activity.Histories;
import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.activity.request.RequestLogWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** A page of the history of a person or a group, newest first. */
@Dependent
public class HistoryList {
    private static final int SIZE = 20;

    @EJB
    private Histories histories;

    @EJB
    private RequestLogWriter log;

    private List<HistoryRow> rows = List.of();
    private String newest = "";
    private String older = "";

    /**
     * Reads a page.
     *
     * @param before the id of the entry that the page follows; empty for the newest
     * @param page the address of the newest, with a parameter
     */
    public void load(String tenantId, String targetId, String before, String page) {
        log.write();
        List<HistoryEntry> found = histories.list(tenantId, targetId, before.isBlank() ? null : before, SIZE + 1);
        boolean more = found.size() > SIZE;
        rows = found.stream().limit(SIZE).map(HistoryRow::new).toList();
        newest = before.isBlank() ? "" : page + "#history";
        older = more ? page + "&older=" + found.get(SIZE - 1).entry().id() + "#history" : "";
    }

    public List<HistoryRow> getRows() {
        return rows;
    }

    /** The address of the newest entries, or an empty text where these are they. */
    public String getNewest() {
        return newest;
    }

    /** The address of the older entries, or an empty text. */
    public String getOlder() {
        return older;
    }
}
