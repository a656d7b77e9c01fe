package dev.rollcall.systemtest.saml.attack;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import java.util.function.UnaryOperator;

/**
 * A response that must sign nobody in.
 *
 * @param name the row of the table of attacks, and what it is
 * @param explanation what its Primary Admin reads among other things
 * @param change makes it of a good response
 */
record Attack(String name, String explanation, UnaryOperator<ForgedResponse> change) {
    static Attack row(String row, String what, String explanation, UnaryOperator<ForgedResponse> change) {
        return new Attack("row " + row + ": " + what, explanation, change);
    }

    /** Of this response. */
    String on(ForgedResponse good) {
        return change.apply(good).encoded();
    }

    @Override
    public String toString() {
        return name;
    }
}
