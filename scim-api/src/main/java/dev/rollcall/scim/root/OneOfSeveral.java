package dev.rollcall.scim.root;

import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Searchable;
import dev.rollcall.scim.filter.Searched;
import dev.rollcall.search.Order;
import java.util.Optional;

/**
 * One kind of resource in a query over several: an attribute that only another kind has, has no value here (RFC 7644
 * §3.4.2.1).
 */
record OneOfSeveral(Searchable own, Searchable other) implements Searchable {
    @Override
    public Optional<Searched> find(AttributePath path) {
        return own.find(path).or(() -> other.find(path).map(found -> new Searched.Absent()));
    }

    @Override
    public Optional<Order> order(AttributePath path, boolean descending) {
        return own.order(path, descending)
                .or(() -> other.order(path, descending).map(Order::withoutValues));
    }
}
