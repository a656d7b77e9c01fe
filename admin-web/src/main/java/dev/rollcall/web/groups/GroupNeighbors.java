package dev.rollcall.web.groups;

import dev.rollcall.directory.column.GroupColumns;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.membership.NestingRules;
import dev.rollcall.platform.Page;
import dev.rollcall.web.shell.Link;
import dev.rollcall.web.shell.PageLinks;
import java.util.List;
import java.util.Map;

/** The groups that are members of a group, a page of them, and those that it is a member of itself. */
public final class GroupNeighbors {
    private final String id;
    private final int page;
    private final Page<Group> members;
    private final List<Group> containers;

    private GroupNeighbors(String id, int page, Page<Group> members, List<Group> containers) {
        this.id = id;
        this.page = page;
        this.members = members;
        this.containers = containers;
    }

    static GroupNeighbors of(Groups groups, String tenantId, String id, int page) {
        return new GroupNeighbors(
                id,
                page,
                groups.search(tenantId, GroupColumns.inGroup(id), PageLinks.offset(page), PageLinks.SIZE, false),
                groups.search(tenantId, GroupColumns.withMemberGroup(id), 0, NestingRules.MOST_AROUND, false)
                        .items());
    }

    public List<Link> getMembers() {
        return links(members.items());
    }

    public long getTotal() {
        return members.total();
    }

    public List<Link> getContainers() {
        return links(containers);
    }

    public PageLinks getPaging() {
        return new PageLinks("group.xhtml", "groups", Map.of("id", id), page, members.total());
    }

    private static List<Link> links(List<Group> groups) {
        return groups.stream()
                .map(group -> new Link(group.id(), group.displayName()))
                .toList();
    }
}
