package dev.rollcall.directory.past;

import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupDifference;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberHistory;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.directory.membership.Memberships;
import dev.rollcall.directory.membership.NestingReads;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What groups were, as far as the activity remembers. */
@Stateless
public class GroupPast {
    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private Groups groups;

    @EJB
    private Retentions retentions;

    /**
     * How the group becomes what it was before an entry.
     *
     * @param entry of this group, with its changes
     * @param attribute {@code displayName}, {@code externalId} or {@code members}; empty for whatever the entry changed
     * @return empty where the group is gone
     */
    public Optional<GroupBefore> before(String tenantId, String groupId, HistoryEntry entry, String attribute) {
        return groups.find(tenantId, groupId, false).map(group -> before(tenantId, group, entry, attribute));
    }

    private GroupBefore before(String tenantId, Group now, HistoryEntry entry, String attribute) {
        JsonObject changes = read(Objects.requireNonNullElse(entry.changes(), "{}"));
        String name = now.displayName();
        String externalId = now.externalId();
        List<GroupChange> steps = new ArrayList<>();
        String formerName = text(changes, "displayName");
        if (isMeant("displayName", attribute, changes) && formerName != null && !formerName.equals(name)) {
            name = formerName;
            steps.add(new GroupChange.Rename(formerName));
        }
        String formerId = text(changes, "externalId");
        if (isMeant("externalId", attribute, changes) && !Objects.equals(formerId, externalId)) {
            externalId = formerId;
            steps.add(new GroupChange.SetExternalId(formerId));
        }
        List<Member> coming = new ArrayList<>();
        List<Member> leaving = new ArrayList<>();
        int gone = 0;
        if (isMeant("members", attribute, changes)) {
            Set<String> today = members(tenantId, now.id());
            Set<String> then =
                    new MemberHistory(sql, tenantId).before(entry.entry().id(), now.id(), today);
            coming.addAll(named(tenantId, without(then, today)));
            leaving.addAll(named(tenantId, without(today, then)));
            gone = without(then, today).size() - coming.size();
            add(steps, new GroupChange.RemoveMembers(ids(leaving)), leaving);
            add(steps, new GroupChange.AddMembers(ids(coming)), coming);
        }
        Group wanted = new Group(
                now.id(),
                now.version(),
                now.created(),
                now.lastModified(),
                now.source(),
                name,
                externalId,
                MemberPart.NONE);
        return new GroupBefore(
                now, steps, steps.isEmpty() ? null : GroupDifference.of(now, wanted, leaving, coming), gone);
    }

    private static JsonObject read(String changes) {
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            return reader.readObject();
        }
    }

    private static boolean isMeant(String name, String attribute, JsonObject changes) {
        return changes.containsKey(name) && (attribute.isEmpty() || attribute.equals(name));
    }

    private static @Nullable String text(JsonObject changes, String name) {
        JsonObject change = changes.getJsonObject(name);
        return change == null ? null : change.getString("before", null);
    }

    private static void add(List<GroupChange> steps, GroupChange step, List<Member> members) {
        if (!members.isEmpty()) {
            steps.add(step);
        }
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream().map(Member::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Set<String> members(String tenantId, String groupId) {
        Set<String> members = memberships(tenantId).ids(groupId);
        members.addAll(new NestingReads(sql, tenantId).members(Set.of(groupId)));
        return members;
    }

    private List<Member> named(String tenantId, Set<String> ids) {
        List<Member> named = new ArrayList<>(memberships(tenantId).named(ids));
        if (named.size() < ids.size()) {
            named.addAll(groupsAmong(tenantId, without(ids, ids(named))));
        }
        return named;
    }

    private List<Member> groupsAmong(String tenantId, Set<String> ids) {
        return sql.of("select g.id, g.display_name from " + ListedIds.TABLE
                        + " join directory_group g on g.tenant_id = :tenant and g.id = listed.id")
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .list(row -> new Member(row.text("id"), row.text("display_name"), MemberKind.GROUP));
    }

    private Memberships memberships(String tenantId) {
        return new Memberships(entityManager, sql, tenantId);
    }

    /** Forgets an organization's members of moments that the activity does not reach any more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld(String tenantId) {
        sql.of("delete from group_member_change where tenant_id = :tenant and activity_id < :oldest")
                .with("tenant", tenantId)
                .with(
                        "oldest",
                        Ids.firstAt(Now.instant()
                                .minus(Duration.ofDays(retentions.find(tenantId).activityDays()))))
                .update();
    }
}
