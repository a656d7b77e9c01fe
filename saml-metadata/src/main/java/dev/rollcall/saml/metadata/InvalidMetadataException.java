package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.Excerpt;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file cannot be used as an identity provider's metadata. {@link #getMessage()} is what an administrator reads:
 * what is wrong, and what to do. It may quote the file, shortened and without control characters, but not escaped for
 * HTML.
 */
public final class InvalidMetadataException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int MOST_HINTS = 3;

    private final Reason reason;

    @SuppressWarnings("serial") // List.of(..) of strings
    private final List<String> arguments;

    public InvalidMetadataException(Reason reason, Object... arguments) {
        this(null, reason, arguments);
    }

    public InvalidMetadataException(@Nullable Throwable cause, Reason reason, Object... arguments) {
        this(cause, reason, Arrays.stream(arguments).map(Excerpt::of).toList(), "");
    }

    private InvalidMetadataException(@Nullable Throwable cause, Reason reason, List<String> arguments, String hint) {
        super(reason.sentence().formatted(arguments.toArray()) + hint, cause);
        this.reason = reason;
        this.arguments = arguments;
    }

    /** The same with what was left aside: there may stand what is missing. */
    public InvalidMetadataException beside(List<LeftAside> leftAside) {
        var hint = leftAside.stream()
                .limit(MOST_HINTS)
                .map(LeftAside::sentence)
                .collect(Collectors.joining(" Also: ", " This was left aside: ", ""));
        return leftAside.isEmpty() ? this : new InvalidMetadataException(getCause(), reason, arguments, hint);
    }

    /** Which check refused it; a key for a message bundle. */
    public Reason reason() {
        return reason;
    }

    /** The values in the sentence, in the order of its placeholders. */
    public List<String> arguments() {
        return arguments;
    }
}
