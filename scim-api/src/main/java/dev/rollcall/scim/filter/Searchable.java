package dev.rollcall.scim.filter;

import dev.rollcall.search.Order;
import java.util.Optional;

/** What of a kind of resource can be searched and sorted by. */
public interface Searchable {
    /** What the name means; empty for a name that the resource does not have or that cannot be searched. */
    Optional<Searched> find(AttributePath path);

    /** The order by the attribute; empty for one that resources cannot be sorted by. */
    Optional<Order> order(AttributePath path, boolean descending);
}
