package dev.rollcall.web;

import dev.rollcall.group.Group;
import dev.rollcall.group.GroupColumns;
import dev.rollcall.group.Groups;
import dev.rollcall.platform.Page;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The list of groups. */
@Named("groups")
@RequestScoped
public class GroupList {
    @Inject
    private Groups groups;

    @Inject
    private CurrentUser me;

    private String text = "";
    private String page = "";
    private long total;
    private List<GroupRow> rows = List.of();

    /** Fetches the page, for GET. */
    public void load() {
        long offset = Paging.offset(Paging.page(page));
        Page<Group> found = groups.search(me.tenantId(), GroupColumns.matching(text), offset, Paging.SIZE, false);
        Map<String, Long> members = groups.memberCounts(
                me.tenantId(), found.items().stream().map(Group::id).toList());
        total = found.total();
        rows = found.items().stream()
                .map(group -> new GroupRow(group, members.getOrDefault(group.id(), 0L)))
                .toList();
    }

    public List<GroupRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public Paging getPaging() {
        return new Paging("groups.xhtml", Map.of("q", text), Paging.page(page), total);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
