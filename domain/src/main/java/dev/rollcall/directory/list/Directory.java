package dev.rollcall.directory.list;

import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.list.CombinedSearch;
import dev.rollcall.search.list.CombinedSearch.Branch;
import dev.rollcall.search.list.CombinedSearch.Found;
import dev.rollcall.search.list.Listing;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the people and the groups of a tenant together. */
@Stateless
public class Directory {
    private static final int PEOPLE = 0;

    @Inject
    private Reads reads;

    @EJB
    private Users users;

    @EJB
    private Groups groups;

    /** A part of the list. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Listing<Entry> list(String tenantId, DirectoryQuery query) {
        Listing<Found> found = reads.of(reading -> search(reading, tenantId, query));
        return found.map(part -> entries(tenantId, part, query.withMembers()));
    }

    private static Listing<Found> search(Sql sql, String tenantId, DirectoryQuery query) {
        var search = new CombinedSearch(
                sql,
                List.of(
                        new Branch(
                                Users.ALIAS,
                                Users.ROWS,
                                query.people(),
                                query.peopleOrder(),
                                ResourceCounts.total(sql, tenantId, Counted.PERSON)),
                        new Branch(
                                Groups.ALIAS,
                                Groups.ROWS,
                                query.groups(),
                                query.groupsOrder(),
                                ResourceCounts.total(sql, tenantId, Counted.DIRECTORY_GROUP))));
        return search.list(tenantId, query.slice(), query.walker());
    }

    private List<Entry> entries(String tenantId, List<Found> found, boolean withMembers) {
        Map<String, UserResource> people = users.resources(tenantId, ids(found, true)).stream()
                .collect(Collectors.toMap(UserResource::id, Function.identity()));
        Map<String, Group> directoryGroups = groups.findAll(tenantId, ids(found, false), withMembers).stream()
                .collect(Collectors.toMap(Group::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (Found one : found) {
            UserResource user = people.get(one.position().id());
            Group group = directoryGroups.get(one.position().id());
            if (user != null) {
                entries.add(new Entry.Person(user));
            } else if (group != null) {
                entries.add(new Entry.OfGroup(group));
            }
        }
        return entries;
    }

    private static List<String> ids(List<Found> found, boolean ofPeople) {
        return found.stream()
                .filter(one -> (one.branch() == PEOPLE) == ofPeople)
                .map(one -> one.position().id())
                .toList();
    }
}
