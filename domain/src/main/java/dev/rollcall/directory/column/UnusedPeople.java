package dev.rollcall.directory.column;

import dev.rollcall.directory.Source;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.time.Instant;

/** People whom nobody seems to use or to care for any more. */
public final class UnusedPeople {
    private static final String TRACED = "person q left join person_trace t on t.tenant_id = q.tenant_id"
            + " and t.person_id = q.id where q.tenant_id = :tenant and q.deleted_at is null and q.active = true";

    /** When a person was deleted. */
    public static final Column DELETED = Column.timestamp("p.deleted_at");

    private static final Column HEARD = Column.timestamp("t.heard_at");
    private static final Column SIGNED_IN = Column.timestamp("t.signed_in_at");
    private static final Column CREATED = Column.timestamp("q.created_at").always();

    private UnusedPeople() {}

    /**
     * Active people from an identity provider whom it has neither written nor asked for one by one since then, and who
     * have not signed in since.
     */
    public static Criterion silentSince(Instant then) {
        return and(
                UserSearch.from(Source.PROVIDER),
                traced(and(
                        new Criterion.Comparison(CREATED, Operator.LT, then),
                        and(notSince(HEARD, then), notSince(SIGNED_IN, then)))));
    }

    /** Active people who have never signed in, as far as it is known. */
    public static Criterion neverSignedIn() {
        return traced(new Criterion.Not(new Criterion.Presence(SIGNED_IN)));
    }

    /** People who came after the one of that id. */
    public static Criterion newerThan(String id) {
        return new Criterion.Comparison(UserColumns.ID, Operator.GT, id);
    }

    /** Deactivated people who still are members of groups. */
    public static Criterion idleMembers() {
        return and(
                UserSearch.active(false),
                new Criterion.Related(
                        "p.id",
                        "m.person_id",
                        "group_member m join person q on q.tenant_id = m.tenant_id and q.id = m.person_id"
                                + " where m.tenant_id = :tenant and q.active = false",
                        new Criterion.Everything()));
    }

    /** Everybody of the list of deleted people. */
    public static Criterion deleted() {
        return new Criterion.Comparison(DELETED, Operator.GT, Instant.EPOCH);
    }

    private static Criterion notSince(Column column, Instant then) {
        return new Criterion.Or(
                new Criterion.Not(new Criterion.Presence(column)), new Criterion.Comparison(column, Operator.LT, then));
    }

    private static Criterion traced(Criterion condition) {
        return new Criterion.Related("p.id", "q.id", TRACED, condition);
    }

    private static Criterion and(Criterion left, Criterion right) {
        return new Criterion.And(left, right);
    }
}
