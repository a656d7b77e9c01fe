package dev.rollcall.web.groups;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.list.Namesakes;
import dev.rollcall.web.activity.HistoryList;
import dev.rollcall.web.people.list.PeopleList;
import dev.rollcall.web.people.list.PeopleQuery;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One group with its members. */
@Named("group")
@RequestScoped
public class GroupPage {

    @Inject
    private Groups groups;

    @Inject
    private PeopleList list;

    @Inject
    private Namesakes namesakes;

    @Inject
    private HistoryList history;

    @Inject
    private CurrentUser me;

    private String id = "";
    private final Map<String, String> asked = new HashMap<>();
    private String groupsPage = "";
    private @Nullable Group group;
    private @Nullable GroupNeighbors neighbors;
    private long total;
    private String older = "";

    /** Finds the group and a page of its members; answers 404 when there is none. */
    public void load() throws IOException {
        group = groups.find(me.tenantId(), id, false).orElse(null);
        if (group == null) {
            ErrorPage.missing(Texts.of("group.text.missing"));
            return;
        }
        total = groups.memberCounts(me.tenantId(), List.of(id)).getOrDefault(id, 0L);
        list.load(me.tenantId(), query());
        neighbors = GroupNeighbors.of(groups, me.tenantId(), id, PageLinks.page(groupsPage));
        history.load(me.tenantId(), id, older, "group.xhtml?id=" + id);
    }

    private PeopleQuery query() {
        return new PeopleQuery("group.xhtml?id=" + id, UserColumns.inGroup(id), asked);
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
        return total;
    }

    /** How many people are members. */
    public long getPeople() {
        return total - (neighbors == null ? 0 : neighbors.getTotal());
    }

    public @Nullable GroupNeighbors getNeighbors() {
        return neighbors;
    }

    /** A page of the people who are members. */
    public PeopleList getList() {
        return list;
    }

    /** Whether the list is only a part of them. */
    public boolean isFiltered() {
        return query().isFiltered();
    }

    /** The parameters of the list, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public HistoryList getHistory() {
        return history;
    }

    /** The entry that the page of the history follows; empty for the newest. */
    public String getOlder() {
        return older;
    }

    public void setOlder(String older) {
        this.older = older;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getGroupsPage() {
        return groupsPage;
    }

    public void setGroupsPage(String groupsPage) {
        this.groupsPage = groupsPage;
    }
}
