package dev.rollcall.search;

import dev.rollcall.platform.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** The values of the parameters of a text that is being made, in the order in which it asks for them. */
public final class Parameters {
    private final List<Object> values = new ArrayList<>();

    /** Takes a value and gives the parameter that stands for it, such as {@code :p1}. */
    String add(Object value) {
        values.add(value);
        return ":p" + values.size();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    /** Gives the values to the statement that was made. */
    public SqlStatement bind(SqlStatement statement) {
        for (int i = 0; i < values.size(); i++) {
            statement.with("p" + (i + 1), values.get(i));
        }
        return statement;
    }
}
