package dev.rollcall.web.shell;

import dev.rollcall.search.list.PagedSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The line below a list: which part of it is shown, and the addresses of the parts before and after. */
public final class PageLinks {
    /** How many rows a page has. */
    public static final int SIZE = 50;

    private final String path;
    private final String parameter;
    private final Map<String, String> filters;
    private final int page;
    private final long total;

    /**
     * @param filters the parameters that the addresses repeat; blank ones are left out
     * @param page counts from 1
     */
    public PageLinks(String path, Map<String, String> filters, int page, long total) {
        this(path, "page", filters, page, total);
    }

    /**
     * Of a list that is not the only one of its page.
     *
     * @param parameter by which the addresses name this list's page
     */
    public PageLinks(String path, String parameter, Map<String, String> filters, int page, long total) {
        this.path = path;
        this.parameter = parameter;
        this.filters = filters;
        this.page = page;
        this.total = total;
    }

    /** The number in a parameter, or 1. */
    public static int page(String parameter) {
        return parameter.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(parameter) : 1;
    }

    /** How many rows come before a page. */
    public static long offset(int page) {
        return (page - 1L) * SIZE;
    }

    public boolean isNeeded() {
        return total > SIZE || page > 1;
    }

    public String getRange() {
        long first = Math.min(offset(page) + 1, total);
        return Texts.of(
                isCounted() ? "list.text.range" : "list.text.rangeOfMore",
                first,
                Math.min(offset(page) + SIZE, total),
                isCounted() ? total : PagedSearch.MOST_COUNTED);
    }

    // A list that nothing filters knows how long it is.
    private boolean isCounted() {
        return total <= PagedSearch.MOST_COUNTED || filters.values().stream().allMatch(String::isBlank);
    }

    public boolean isBefore() {
        return page > 1;
    }

    public boolean isAfter() {
        return offset(page) + SIZE < total;
    }

    public String getPrevious() {
        return address(page - 1);
    }

    public String getNext() {
        return address(page + 1);
    }

    private String address(int to) {
        StringBuilder query = new StringBuilder(path)
                .append('?')
                .append(parameter)
                .append('=')
                .append(to);
        filters.forEach((name, value) -> {
            if (!value.isBlank()) {
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
