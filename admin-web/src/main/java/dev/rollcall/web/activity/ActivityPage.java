package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.request.RequestLogWriter;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What Okta and the admins have asked and written, newest first. */
@Named("activity")
@RequestScoped
public class ActivityPage {
    private static final String PAGE = "activity.xhtml";

    @Inject
    private Activities activities;

    @EJB
    private RequestLogWriter log;

    @Inject
    private CurrentUser me;

    private final Map<String, String> asked = new HashMap<>();
    private String before = "";
    private String older = "";
    private List<ActivityRow> rows = List.of();

    /** Fetches the page, for GET and for the refresh of the newest page. */
    public void load() {
        log.write();
        List<ActivityEntry> entries =
                activities.list(me.tenantId(), query().filter(), before.isBlank() ? null : before, PageLinks.SIZE + 1);
        boolean more = entries.size() > PageLinks.SIZE;
        rows = ActivityRow.of(more ? entries.subList(0, PageLinks.SIZE) : entries);
        older = more
                ? query().address(
                                PAGE, "before", entries.get(PageLinks.SIZE - 1).id())
                : "";
    }

    private ActivityQuery query() {
        return new ActivityQuery(asked);
    }

    /** The parameters of the filter, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** What of the filter cannot be understood, in words. */
    public List<String> getProblems() {
        return query().problems();
    }

    public boolean isFiltered() {
        return query().isFiltered();
    }

    /** Whether the filters beside the search box are in use. */
    public boolean isDetailed() {
        return query().isDetailed();
    }

    /** A kind of entries that can be chosen. */
    public static final class Kind {
        private final String name;
        private final String page;
        private final boolean chosen;

        Kind(String name, String page, boolean chosen) {
            this.name = name;
            this.page = page;
            this.chosen = chosen;
        }

        public String getName() {
            return name;
        }

        public String getPage() {
            return page;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    public List<Kind> getKinds() {
        String shown = Objects.requireNonNullElse(asked.get("show"), "");
        return Stream.of("", "changes", "refused", "held", "reads")
                .map(kind -> new Kind(
                        Texts.of("activity.show." + (kind.isEmpty() ? "all" : kind)),
                        kind.isEmpty()
                                ? new ActivityQuery(without(asked, "show")).address(PAGE)
                                : query().address(PAGE, "show", kind),
                        kind.isEmpty() ? shown.isEmpty() : shown.startsWith(kind)))
                .toList();
    }

    private static Map<String, String> without(Map<String, String> asked, String name) {
        Map<String, String> rest = new HashMap<>(asked);
        rest.remove(name);
        return rest;
    }

    /** The operations that can be chosen. */
    public List<Operation> getOperations() {
        return List.of(Operation.values());
    }

    public List<ActivityRow> getRows() {
        return rows;
    }

    /** The address of the newest entries. */
    public String getNewest() {
        return query().address(PAGE);
    }

    /** The address of the older entries, or an empty text. */
    public String getOlder() {
        return older;
    }

    /** Where the entries can be had as a table (CSV). */
    public String getCsv() {
        return query().address("activity-export", "format", "csv");
    }

    /** Where the entries can be had as JSON Lines. */
    public String getJsonLines() {
        return query().address("activity-export", "format", "jsonl");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
