package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.request.RequestLogWriter;
import dev.rollcall.web.http.CsvCell;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.words.Said;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the activity that an address asks for, newest first: {@code format=csv} as a table (RFC 4180),
 * {@code format=jsonl} as a JSON object on each line. It is read in parts and written as it is read.
 */
public class ActivityExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;

    private static final Map<String, Function<ActivityEntry, @Nullable Object>> COLUMNS = columns();

    private static Map<String, Function<ActivityEntry, @Nullable Object>> columns() {
        Map<String, Function<ActivityEntry, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("id", ActivityEntry::id);
        columns.put("time", ActivityEntry::time);
        columns.put("by", ActivityEntry::actor);
        columns.put("operation", ActivityEntry::operation);
        columns.put("type", ActivityEntry::targetType);
        columns.put("targetId", ActivityEntry::targetId);
        columns.put("target", ActivityEntry::targetName);
        columns.put("result", ActivityEntry::result);
        columns.put("status", ActivityEntry::status);
        columns.put("detail", entry -> Said.inEnglish(entry.detail()));
        columns.put("corrections", ActivityEntry::corrections);
        columns.put("repeats", ActivityEntry::repeats);
        columns.put("last", ActivityEntry::last);
        return columns;
    }

    @Inject
    private transient Activities activities;

    @EJB
    private transient RequestLogWriter log;

    @Inject
    private transient ExportedFile file;

    @Inject
    private transient CurrentUser me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> asked = new HashMap<>();
        ActivityQuery.NAMES.forEach(name -> asked.put(name, request.getParameter(name)));
        ActivityQuery query = new ActivityQuery(asked);
        if (!query.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(String.join("\n", query.problems()));
            return;
        }
        boolean lines = "jsonl".equals(request.getParameter("format"));
        file.name(response, lines ? "application/jsonl" : "text/csv", "activity", lines ? "jsonl" : "csv");
        log.write();
        file.record(query.address("Activity"), lines ? "Exported as JSON Lines" : "Exported as CSV");
        write(query.filter(), lines, response.getWriter());
    }

    private void write(ActivityFilter filter, boolean lines, Writer out) throws IOException {
        if (!lines) {
            out.write(String.join(",", COLUMNS.keySet()) + "\r\n");
        }
        List<ActivityEntry> entries = activities.list(me.tenantId(), filter, null, AT_ONCE);
        while (!entries.isEmpty()) {
            for (ActivityEntry entry : entries) {
                out.write(lines ? json(entry) + "\n" : csv(entry) + "\r\n");
            }
            String last = entries.get(entries.size() - 1).id();
            entries = entries.size() < AT_ONCE ? List.of() : activities.list(me.tenantId(), filter, last, AT_ONCE);
        }
    }

    private static String json(ActivityEntry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        COLUMNS.forEach((name, column) -> {
            Object value = column.apply(entry);
            if (value instanceof Integer number) {
                json.add(name, number);
            } else if (value != null) {
                json.add(name, value.toString());
            }
        });
        return json.build().toString();
    }

    private static String csv(ActivityEntry entry) {
        return COLUMNS.values().stream()
                .map(column -> column.apply(entry))
                .map(value -> value == null ? "" : CsvCell.of(value.toString()))
                .collect(Collectors.joining(","));
    }
}
