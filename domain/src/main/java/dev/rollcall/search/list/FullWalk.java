package dev.rollcall.search.list;

import java.time.Instant;

/**
 * A client's walk through a whole list without a filter, from the first page to the last, as an import is one.
 *
 * @param begun when the first page was asked for
 * @param ended when the last page was answered
 * @param lastId the id of the last row that was read; whoever has a greater one came later
 * @param rows how many rows were read
 */
public record FullWalk(Instant begun, Instant ended, String lastId, long rows) {}
