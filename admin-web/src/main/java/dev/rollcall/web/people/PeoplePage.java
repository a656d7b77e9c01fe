package dev.rollcall.web.people;

import dev.rollcall.directory.column.UserSearch;
import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Page;
import dev.rollcall.search.Criterion;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of people. */
@Named("people")
@RequestScoped
public class PeoplePage {
    @Inject
    private Users users;

    @Inject
    private Managers managers;

    @Inject
    private Namesakes namesakes;

    @Inject
    private CurrentUser me;

    private String text = "";
    private String status = "";
    private String page = "";
    private @Nullable Page<User> found;
    private List<PersonRow> rows = List.of();

    /** Fetches the page, for GET. */
    public void load() {
        Page<User> result =
                users.search(me.tenantId(), criterion(), PageLinks.offset(PageLinks.page(page)), PageLinks.SIZE);
        found = result;
        rows = PersonRow.of(me.tenantId(), result.items(), managers, namesakes);
    }

    private Criterion criterion() {
        Criterion matching = UserSearch.matching(text);
        return switch (status) {
            case "active" -> new Criterion.And(matching, UserSearch.active(true));
            case "deactivated" -> new Criterion.And(matching, UserSearch.active(false));
            default -> text.isBlank() ? new Criterion.Everything() : matching;
        };
    }

    public List<PersonRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return found == null ? 0 : found.total();
    }

    public PageLinks getPaging() {
        return new PageLinks("people.xhtml", Map.of("q", text, "status", status), PageLinks.page(page), getTotal());
    }

    /** Whether the list is only a part of everybody. */
    public boolean isFiltered() {
        return !text.isBlank() || status.equals("active") || status.equals("deactivated");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
