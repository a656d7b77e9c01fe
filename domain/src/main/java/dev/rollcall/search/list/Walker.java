package dev.rollcall.search.list;

/**
 * Who reads a list page by page.
 *
 * @param keyId the client
 * @param queryHash what distinguishes the client's lists: filter, order, page size; at most 64 characters
 */
public record Walker(String keyId, String queryHash) {}
