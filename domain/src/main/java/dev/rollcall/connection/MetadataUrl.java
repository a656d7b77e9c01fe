package dev.rollcall.connection;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization's metadata is read from again and again.
 *
 * @param url https, without user-info and fragment; whoever fetches it also looks at the addresses that the name leads
 *     to
 * @param pinnedEntityId whose metadata it has to be; any other is refused
 * @param setAt when an admin has set it
 * @param lastTried null before the first time, as {@code lastSuccess}
 * @param failure why the last try failed, and what to do; null when it did not
 */
public record MetadataUrl(
        String tenantId,
        String url,
        String pinnedEntityId,
        Instant setAt,
        @Nullable Instant lastTried,
        @Nullable Instant lastSuccess,
        @Nullable String failure) {
    private static final int LONGEST = 2048;
    /** A host in ASCII, which may have underscores, and a port; no user name. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(?::\\d{0,5})?");

    /**
     * The address without the spaces around it.
     *
     * @throws InvalidValueException when it is no https address of a host
     */
    public static String checked(String url) {
        String stripped = url.strip();
        try {
            URI uri = new URI(stripped);
            if (stripped.length() <= LONGEST
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && AUTHORITY.matcher(uri.getRawAuthority()).matches()
                    && uri.getRawFragment() == null) {
                return stripped;
            }
        } catch (URISyntaxException e) {
            // Refused below with the same sentence.
        }
        throw new InvalidValueException(Sentence.of("metadata.url"));
    }
}
