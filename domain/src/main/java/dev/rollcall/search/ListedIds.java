package dev.rollcall.search;

/**
 * Ids as a table {@code listed} with the column {@code id}, to join with. H2 reads all rows of a tenant where it is
 * asked for {@code tenant_id = … and id in (…)}: it takes {@code in} only for the first column of an index. Joined,
 * both databases look up each id.
 */
public final class ListedIds {
    /** The table; the statement gets its ids as the rows {@code ids}. */
    public static final String TABLE = "(values :ids) as listed (id)";

    private ListedIds() {}
}
