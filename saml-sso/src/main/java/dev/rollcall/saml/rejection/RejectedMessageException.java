package dev.rollcall.saml.rejection;

import dev.rollcall.saml.wall.Excerpt;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SAML message that is not acted upon. {@link #getMessage()} is what an administrator reads: what is wrong, with the
 * values involved, and what to do. It may quote the message, shortened and without control characters, but not escaped
 * for HTML. The person who signs in reads none of it.
 */
public final class RejectedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rejection rejection;

    @SuppressWarnings("serial") // List.of(..) of strings
    private final List<String> arguments;

    private final transient MessageFacts facts;

    public RejectedMessageException(Rejection rejection, Object... arguments) {
        this(null, rejection, arguments);
    }

    public RejectedMessageException(@Nullable Throwable cause, Rejection rejection, Object... arguments) {
        this(
                cause,
                rejection,
                Arrays.stream(arguments).map(Excerpt::of).toList(),
                Situation.UNKNOWN,
                MessageFacts.NONE);
    }

    private RejectedMessageException(
            @Nullable Throwable cause,
            Rejection rejection,
            List<String> arguments,
            Situation situation,
            MessageFacts facts) {
        super(rejection.sentence(situation).formatted(arguments.toArray()), cause);
        this.rejection = rejection;
        this.arguments = arguments;
        this.facts = facts;
    }

    /** The same refusal, with the advice for this situation and with what is known of the message. */
    public RejectedMessageException with(Situation situation, MessageFacts known) {
        return new RejectedMessageException(this, rejection, arguments, situation, known);
    }

    /** Which check refused it; a key for a message bundle. */
    public Rejection rejection() {
        return rejection;
    }

    /** The values in the sentence, in the order of its placeholders. */
    public List<String> arguments() {
        return arguments;
    }

    /** What the message says about itself. */
    public MessageFacts facts() {
        return facts == null ? MessageFacts.NONE : facts;
    }
}
