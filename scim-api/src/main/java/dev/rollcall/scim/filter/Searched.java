package dev.rollcall.scim.filter;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An attribute, or a sub-attribute, as a search sees it. */
public sealed interface Searched {
    /** One value. */
    record One(Column column) implements Searched {}

    /**
     * One value that is kept apart from its resource.
     *
     * @param having the resources whose value fulfils the condition
     */
    record Apart(UnaryOperator<Criterion> having, Column column) implements Searched {}

    /**
     * The parts of a complex attribute with one value.
     *
     * @param parts by their names in lower case
     */
    record Parts(Map<String, Column> parts) implements Searched {
        public Parts {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * Many values.
     *
     * @param having the resources that have a value that fulfils the condition
     * @param columns of a value, by their names in lower case; a simple value is {@code value}
     * @param chosen the sub-attribute that the path names, in lower case; null for none
     */
    record Many(
            UnaryOperator<Criterion> having,
            Map<String, Column> columns,
            @Nullable String chosen) implements Searched {
        public Many {
            columns = Map.copyOf(columns);
        }

        /** The column of a sub-attribute, of {@code value} where none is named. */
        public Optional<Column> column(@Nullable String name) {
            return Optional.ofNullable(columns.get(name == null ? "value" : name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Texts that are the same for every resource that has them, such as the URNs in {@code schemas}.
     *
     * @param holders each text, and which resources have it
     * @param caseExact whether the texts compare by case
     */
    record Texts(Map<String, Criterion> holders, boolean caseExact) implements Searched {
        public Texts {
            holders = Map.copyOf(holders);
        }
    }

    /** An attribute of other resources, which these never have. */
    record Absent() implements Searched {}
}
