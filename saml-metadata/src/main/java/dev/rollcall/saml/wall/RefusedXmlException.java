package dev.rollcall.saml.wall;

import org.jspecify.annotations.Nullable;

/** XML that is not read. The caller has the sentence for its reader. */
public final class RefusedXmlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int line;

    RefusedXmlException(@Nullable Throwable cause, Problem problem, int line) {
        super(problem + " at line " + line, cause);
        this.problem = problem;
        this.line = line;
    }

    /** Why it is not read. */
    public enum Problem {
        NOT_WELL_FORMED,
        ENCODING,
        DOCTYPE,
        XINCLUDE,
        TOO_DEEP,
        TOO_MANY_ATTRIBUTES,
        NAME_TOO_LONG
    }

    /** Why it is not read. */
    public Problem problem() {
        return problem;
    }

    /** The line beyond which it cannot be read, from 1 on. */
    public int line() {
        return line;
    }
}
