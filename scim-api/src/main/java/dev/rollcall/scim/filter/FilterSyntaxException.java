package dev.rollcall.scim.filter;

/** A text that is no filter. The message says what was expected where. */
public final class FilterSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilterSyntaxException(String message) {
        super(message);
    }
}
