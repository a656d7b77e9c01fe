package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.Excerpt;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the metadata that was not understood and therefore does nothing: it brings no key and no address.
 *
 * @param kind what it is
 * @param arguments the values in the sentence, in the order of its placeholders
 */
public record LeftAside(Kind kind, List<String> arguments) {
    public LeftAside {
        arguments = List.copyOf(arguments);
    }

    public static LeftAside of(Kind kind, Object... arguments) {
        return new LeftAside(kind, Arrays.stream(arguments).map(Excerpt::of).toList());
    }

    /** What an administrator reads. It may quote the file, shortened and on one line, but not escaped for HTML. */
    public String sentence() {
        return kind.sentence.formatted(arguments.toArray());
    }

    /** Why something is left aside, each with a sentence. */
    public enum Kind {
        ELEMENT("The element %s in line %s does not belong in %s."),
        NAMESPACE("The element %s in line %s is in %s instead of the namespace %s."),
        ATTRIBUTE("The attribute %s of %s in line %s does not belong there: its value is \"%s\"."),
        TEXT("There is text in %s in line %s, where only elements belong: %s."),
        TYPE("The element %s in line %s says that it is of another type: %s."),
        USE(
                "The key in line %s (KeyDescriptor) has the use \"%s\", which is neither signing nor encryption. Nothing that is"
                        + " signed with it is believed."),
        NO_CERTIFICATE(
                "The key in line %s (KeyDescriptor) comes without a certificate (X509Certificate). Nothing that is"
                        + " signed with it is believed."),
        SIGNED_REQUESTS(
                "WantAuthnRequestsSigned in line %s is \"%s\", and neither true nor false. Requests go unsigned."),
        CACHE_DURATION("cacheDuration in line %s is no duration: \"%s\"."),
        MORE("There are %s more of such parts.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }
}
