package dev.rollcall.directory.user;

import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.resource.ResourceRow;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.resource.UserResources;
import dev.rollcall.platform.Page;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.PagedSearch;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The people of a tenant: reading them ({@link UserWriter} makes and changes them, {@link UserRoles} gives them roles,
 * {@link UserDeletion} deletes them). It takes part in its caller's transaction, if there is one. Each method is bound
 * to the tenant of its first argument.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Users {
    /** The table, for others to join; all of its columns are of this package. */
    public static final String TABLE = "person";

    /** The table's alias in searches. */
    public static final String ALIAS = "p";

    /** The rows that searches see; {@code :tenant} is the tenant. */
    public static final String ROWS = TABLE + " p where p.tenant_id = :tenant and p.deleted_at is null";

    private static final String DELETED_ROWS = TABLE + " p where p.tenant_id = :tenant and p.deleted_at is not null";

    private static final String RESOURCE = ResourceRow.columns(ALIAS);

    @Inject
    private Reads reads;

    /** The person of that id, active or not; empty for deleted ones and for another tenant's. */
    public Optional<User> find(String tenantId, String id) {
        return find(tenantId, ROWS, id);
    }

    /** The deleted person of that id. */
    public Optional<User> findDeleted(String tenantId, String id) {
        return find(tenantId, DELETED_ROWS, id);
    }

    /**
     * One page of the people who fulfil the criterion, oldest first.
     *
     * @param offset how many to leave out before the page
     * @param most the page's size; 0 only counts
     */
    public Page<User> search(String tenantId, Criterion criterion, long offset, int most) {
        Listing<User> list = list(tenantId, ListQuery.of(criterion, offset, most));
        return new Page<>(list.total().orElseThrow(), list.items());
    }

    /** A part of the list of people. */
    public Listing<User> list(String tenantId, ListQuery query) {
        return list(tenantId, ROWS, query);
    }

    /**
     * A part of the list of deleted people, as they were when they were deleted; they were changed last then.
     *
     * @param query with a criterion that leaves somebody out
     */
    public Listing<User> listDeleted(String tenantId, ListQuery query) {
        return list(tenantId, DELETED_ROWS, query);
    }

    /** Those of the ids that are people of the tenant, in no order, for who only shows them. */
    public List<UserResource> resources(String tenantId, List<String> ids) {
        return reads.of(reading -> {
            var groups = UserGroups.awaited(reading, tenantId, ids);
            List<ResourceRow> rows = resourceRows(reading).byIds(tenantId, ids);
            return resources(reading, tenantId).of(rows, groups.get());
        });
    }

    /** A part of the list of people, for who only shows them. */
    public Listing<UserResource> resources(String tenantId, ListQuery query) {
        return reads.of(reading -> resourceRows(reading)
                .list(
                        tenantId,
                        query,
                        (of, rows) -> query.isOfNeighbors()
                                ? resources(of, tenantId).ofNeighbors(rows)
                                : resources(of, tenantId).of(rows)));
    }

    private Optional<User> find(String tenantId, String rows, String id) {
        return reads.of(reading -> findAll(reading, tenantId, rows, List.of(id))).stream()
                .findFirst();
    }

    private static List<User> findAll(Sql reading, String tenantId, String rows, List<String> ids) {
        return new UserRows(reading, tenantId).toUsers(people(reading, rows).byIds(tenantId, ids));
    }

    private Listing<User> list(String tenantId, String rows, ListQuery query) {
        return reads.of(
                reading -> people(reading, rows).list(tenantId, query).map(new UserRows(reading, tenantId)::toUsers));
    }

    private static PagedSearch<UserRow> people(Sql reading, String rows) {
        return new PagedSearch<>(reading, UserRow.COLUMNS, UserRow::of, UserRow::id, ALIAS, rows, Counted.PERSON);
    }

    private static PagedSearch<ResourceRow> resourceRows(Sql reading) {
        return new PagedSearch<>(reading, RESOURCE, ResourceRow::of, ResourceRow::id, ALIAS, ROWS, Counted.PERSON);
    }

    private UserResources resources(Sql reading, String tenantId) {
        return new UserResources(
                reading,
                tenantId,
                new UserExtensions(reading, tenantId),
                ids -> findAll(reading, tenantId, ROWS, ids).stream()
                        .collect(Collectors.toMap(
                                User::id, user -> user.resource().profile())));
    }
}
