package dev.rollcall.web.people.list;

import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.trace.TraceWriter;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Position;
import dev.rollcall.search.list.FullWalks;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.Slice;
import dev.rollcall.web.activity.ExportedFile;
import dev.rollcall.web.http.CsvCell;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people whom an address asks for, in the list's order, as a table (CSV, RFC 4180). It is read in parts, each
 * behind the row before it, and written as it is read.
 */
public class PeopleExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final String HEAD =
            "id,userName,displayName,givenName,familyName,email,externalId,status,source,role,created,lastChange\r\n";

    @EJB
    private transient Users users;

    @EJB
    private transient FullWalks walks;

    @EJB
    private transient TraceWriter traces;

    @Inject
    private transient ExportedFile file;

    @Inject
    private transient CurrentUser me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> asked = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        var query = new PeopleQuery(
                "people.xhtml", new Criterion.Everything(), asked, () -> walks.lastOfPeople(me.tenantId()));
        file.name(response, "text/csv", "people", "csv");
        file.record(query.address().replaceFirst("^people.xhtml", "People"), "Exported as CSV");
        traces.write();
        write(query, response.getWriter());
    }

    private void write(PeopleQuery query, Writer out) throws IOException {
        out.write(HEAD);
        Slice slice = new Slice.First(AT_ONCE);
        while (true) {
            ListQuery list = query.list(slice);
            Listing<User> part =
                    query.isOfDeleted() ? users.listDeleted(me.tenantId(), list) : users.list(me.tenantId(), list);
            for (User user : part.items()) {
                out.write(line(user, query.isOfDeleted()));
            }
            Position last = part.last();
            if (!part.itemsAfter() || last == null) {
                return;
            }
            slice = new Slice.After(last, AT_ONCE);
        }
    }

    private static String line(User user, boolean deleted) {
        var profile = user.profile();
        return Stream.of(
                        user.id(),
                        profile.userName(),
                        profile.text(UserAttribute.DISPLAY_NAME),
                        profile.text(UserAttribute.GIVEN_NAME),
                        profile.text(UserAttribute.FAMILY_NAME),
                        profile.email().orElse(""),
                        profile.text(UserAttribute.EXTERNAL_ID),
                        deleted ? "deleted" : profile.active() ? "active" : "deactivated",
                        user.source().name(),
                        user.role().name(),
                        user.created().toString(),
                        user.lastModified().toString())
                .map(PeopleExport::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : CsvCell.of(value);
    }
}
