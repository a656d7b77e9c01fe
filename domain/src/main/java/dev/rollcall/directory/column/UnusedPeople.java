package dev.rollcall.directory.column;

import dev.rollcall.directory.Source;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.time.Instant;

/** People whom nobody seems to use or to care for any more. */
public final class UnusedPeople {
    /** When a person was deleted. */
    public static final Column DELETED = Column.timestamp("p.deleted_at");

    private static final Column HEARD = Column.timestamp("t.heard_at");
    private static final Column SIGNED_IN = Column.timestamp("t.signed_in_at");

    private UnusedPeople() {}

    /**
     * Active people from an identity provider whom it has neither written nor asked for one by one since then, and who
     * have not signed in since.
     */
    public static Criterion silentSince(Instant then) {
        Criterion heard = new Criterion.Comparison(HEARD, Operator.GE, then);
        Criterion came = new Criterion.Comparison(SIGNED_IN, Operator.GE, then);
        return and(
                and(UserSearch.from(Source.PROVIDER), UserSearch.active(true)),
                and(
                        new Criterion.Comparison(UserColumns.CREATED, Operator.LT, then),
                        withoutTrace(new Criterion.Or(heard, came))));
    }

    /** Active people who have never signed in, as far as it is known. */
    public static Criterion neverSignedIn() {
        return and(UserSearch.active(true), withoutTrace(new Criterion.Presence(SIGNED_IN)));
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

    // Asked of each person, so that a page ends where it is full, however many there are.
    private static Criterion withoutTrace(Criterion condition) {
        return new Criterion.Not(
                new Criterion.Related("p.id", "t.person_id", "person_trace t where t.tenant_id = :tenant", condition));
    }

    private static Criterion and(Criterion left, Criterion right) {
        return new Criterion.And(left, right);
    }
}
