package dev.rollcall.web.groups;

import dev.rollcall.directory.column.GroupColumns;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.platform.Page;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.PageLinks;
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
        long offset = PageLinks.offset(PageLinks.page(page));
        Page<Group> found = groups.search(me.tenantId(), GroupColumns.matching(text), offset, PageLinks.SIZE, false);
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

    public PageLinks getPaging() {
        return new PageLinks("groups.xhtml", Map.of("q", text), PageLinks.page(page), total);
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
