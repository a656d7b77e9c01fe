package dev.rollcall.web.groups;

import dev.rollcall.activity.Activities;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.directory.user.Managers;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Page;
import dev.rollcall.web.activity.ActivityRow;
import dev.rollcall.web.people.PersonRow;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One group with its members. */
@Named("group")
@RequestScoped
public class GroupPage {
    private static final int RECENT = 10;

    @Inject
    private Groups groups;

    @Inject
    private Users users;

    @Inject
    private Managers managers;

    @Inject
    private Namesakes namesakes;

    @Inject
    private Activities activities;

    @Inject
    private CurrentUser me;

    private String id = "";
    private String page = "";
    private String groupsPage = "";
    private @Nullable Group group;
    private @Nullable GroupNeighbors neighbors;
    private long total;
    private List<PersonRow> members = List.of();
    private List<ActivityRow> activity = List.of();

    /** Finds the group and a page of its members; answers 404 when there is none. */
    public void load() throws IOException {
        group = groups.find(me.tenantId(), id, false).orElse(null);
        if (group == null) {
            ErrorPage.missing(Texts.of("group.text.missing"));
            return;
        }
        Page<User> found = users.search(
                me.tenantId(), UserColumns.inGroup(id), PageLinks.offset(PageLinks.page(page)), PageLinks.SIZE);
        total = found.total();
        members = PersonRow.of(me.tenantId(), found.items(), managers, namesakes);
        neighbors = GroupNeighbors.of(groups, me.tenantId(), id, PageLinks.page(groupsPage));
        activity = ActivityRow.of(activities.listOf(me.tenantId(), id, RECENT));
    }

    private Group group() {
        if (group == null) {
            throw new IllegalStateException("The page of a group shows without one");
        }
        return group;
    }

    public String getName() {
        return group().displayName();
    }

    public String getGroupId() {
        return group().id();
    }

    public String getExternalId() {
        String externalId = group().externalId();
        return externalId == null ? "" : externalId;
    }

    /** What the group shares with another one, in words. */
    public List<String> getShared() {
        return namesakes.ofGroups(me.tenantId(), List.of(getGroupId())).getOrDefault(getGroupId(), Set.of()).stream()
                .map(what -> Texts.of("namesake." + what))
                .toList();
    }

    public boolean isFromProvider() {
        return group().source() == Source.PROVIDER;
    }

    public Instant getCreated() {
        return group().created();
    }

    public Instant getLastModified() {
        return group().lastModified();
    }

    /** How many people and groups are members. */
    public long getTotal() {
        return total + (neighbors == null ? 0 : neighbors.getTotal());
    }

    public @Nullable GroupNeighbors getNeighbors() {
        return neighbors;
    }

    public List<PersonRow> getMembers() {
        return members;
    }

    public List<ActivityRow> getActivity() {
        return activity;
    }

    public PageLinks getPaging() {
        return new PageLinks("group.xhtml", Map.of("id", id), PageLinks.page(page), total);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getGroupsPage() {
        return groupsPage;
    }

    public void setGroupsPage(String groupsPage) {
        this.groupsPage = groupsPage;
    }
}
