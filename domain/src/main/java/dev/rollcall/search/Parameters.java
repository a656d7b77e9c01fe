package dev.rollcall.search;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The values of a statement's numbered parameters, in the order in which its text asks for them. */
final class Parameters {
    private final int first;
    private final List<Object> values = new ArrayList<>();

    /**
     * @param first the number of the first one
     */
    Parameters(int first) {
        this.first = first;
    }

    /** Takes a value and gives the placeholder that stands for it, such as {@code ?3}. */
    String add(Object value) {
        values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return "?" + (first + values.size() - 1);
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    void bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
    }
}
