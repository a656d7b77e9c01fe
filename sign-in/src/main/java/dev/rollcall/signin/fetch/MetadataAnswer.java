package dev.rollcall.signin.fetch;

import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.platform.failure.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What a server has answered: the document, or a sentence on what it sent instead. */
final class MetadataAnswer {
    private MetadataAnswer() {}

    /** @param most how many bytes are read; more are refused, whatever {@code Content-Length} says */
    static byte[] read(HttpResponse response, MetadataAddress address, int most)
            throws IOException, UnreadableMetadataException {
        int status = response.getStatusLine().getStatusCode();
        if (status >= 300 && status < 400) {
            throw redirected(response, address);
        } else if (status != 200 || response.getEntity() == null) {
            throw FetchFailures.ofStatus(status, address);
        } else if (isEncoded(response.getEntity().getContentEncoding())) {
            throw FetchFailures.refused("compressed", address.host());
        }
        // Not closed: closing would read what is left. The connection is cut off instead.
        byte[] document = response.getEntity().getContent().readNBytes(most + 1);
        if (document.length > most) {
            throw FetchFailures.refused("tooLarge", address.host());
        }
        return document;
    }

    /** It was asked not to (RFC 9110 §12.5.3). Nothing is unpacked, so that nothing can swell up. */
    private static boolean isEncoded(@Nullable Header encoding) {
        return encoding != null && !encoding.getValue().strip().equalsIgnoreCase("identity");
    }

    private static UnreadableMetadataException redirected(HttpResponse response, MetadataAddress address) {
        return target(response.getFirstHeader(HttpHeaders.LOCATION), address)
                .map(target -> FetchFailures.refused("redirect", address.host(), target))
                .orElseGet(() -> FetchFailures.refused("redirectElsewhere", address.host()));
    }

    private static Optional<String> target(@Nullable Header location, MetadataAddress address) {
        if (location == null) {
            return Optional.empty();
        }
        try {
            URI target = address.uri().resolve(location.getValue().strip());
            return Optional.of(MetadataUrl.checked(target.toASCIIString()));
        } catch (IllegalArgumentException | InvalidValueException e) {
            return Optional.empty();
        }
    }
}
