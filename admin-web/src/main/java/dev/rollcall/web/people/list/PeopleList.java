package dev.rollcall.web.people.list;

import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.failure.PassingFailure;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of a list of people with all that stands around it. */
@Dependent
public class PeopleList {
    @Inject
    private Users users;

    @Inject
    private Managers managers;

    @Inject
    private Namesakes namesakes;

    private List<PersonRow> rows = List.of();
    private List<SortColumn> columns = List.of();
    private @Nullable PlaceLinks paging;
    private long total;
    private boolean late;

    /** Reads what is asked for; a search that takes too long finds nobody and says so ({@link #isLate}). */
    public void load(String tenantId, PeopleQuery query) {
        try {
            Listing<User> part = read(tenantId, query, query.list());
            total = total(part).orElseGet(() -> total(read(tenantId, query, ListQuery.of(query.criterion(), 0, 0)))
                    .orElseThrow());
            rows = PersonRow.of(tenantId, part.items(), managers, namesakes, query.isOfDeleted());
            paging = new PlaceLinks(query, part, total);
            columns = query.columns();
        } catch (RuntimeException e) {
            if (!query.isFiltered() || !PassingFailure.isIn(e)) {
                throw e;
            }
            late = true;
        }
    }

    private Listing<User> read(String tenantId, PeopleQuery query, ListQuery list) {
        return query.isOfDeleted() ? users.listDeleted(tenantId, list) : users.list(tenantId, list);
    }

    private static Optional<Long> total(Listing<User> part) {
        return part.total().isPresent() ? Optional.of(part.total().getAsLong()) : Optional.empty();
    }

    public List<PersonRow> getRows() {
        return rows;
    }

    public List<SortColumn> getColumns() {
        return columns;
    }

    public @Nullable PlaceLinks getPaging() {
        return paging;
    }

    public long getTotal() {
        return total;
    }

    /** Whether the search was given up. */
    public boolean isLate() {
        return late;
    }
}
