package dev.rollcall.web.people.list;

import dev.rollcall.platform.Ids;
import dev.rollcall.search.Order;
import dev.rollcall.search.Position;
import dev.rollcall.search.SortKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The place of a row in a list as a parameter of an address: its id, and behind a dot what it is ordered by. */
final class PlaceInList {
    private PlaceInList() {}

    static String write(Position position) {
        Object key = position.key();
        return position.id()
                + (key == null
                        ? ""
                        : "."
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(SortKeys.write(key).getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for what is no place in a list of that order. */
    static Optional<Position> read(String text, Order order) {
        int dot = text.indexOf('.');
        String id = dot < 0 ? text : text.substring(0, dot);
        if (!Ids.isWellFormed(id)) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(new Position(null, id));
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(text.substring(dot + 1)), StandardCharsets.UTF_8);
            return order.expression() == null
                    ? Optional.empty()
                    : Optional.of(new Position(SortKeys.read(key, order.type()), id));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
