package dev.rollcall.launcher.guard;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request as its bytes came.
 *
 * @param raw without the query; one character (ISO 8859-1) for each byte
 */
record RequestPath(String raw) {

    private static final Pattern SCIM = Pattern.compile("/+scim(?:[/;].*)?", Pattern.DOTALL);
    // Grizzly reads beyond the end of such a path, depending on its length, and then answers 200 with nothing.
    private static final Pattern DOTS_AT_END = Pattern.compile("/\\.+\\z");
    // A method and the path of an address.
    private static final Pattern BEGIN = Pattern.compile("[A-Z]+ +([^ ?\\r\\n]+)");
    private static final int LONGEST_BEGIN = 1024;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static RequestPath of(HttpRequestPacket request) {
        return of(request, null);
    }

    /**
     * The path of a request that could not be read to its end.
     *
     * @param head what came of it, where its first line may not have been read; null for none
     */
    static RequestPath of(HttpRequestPacket request, @Nullable Buffer head) {
        var path = request.getRequestURIRef().getRequestURIBC();
        if (!path.isNull()) {
            return new RequestPath(path.toString(StandardCharsets.ISO_8859_1));
        }
        var begin = head == null
                ? ""
                : head.toStringContent(StandardCharsets.ISO_8859_1, 0, Math.min(head.limit(), LONGEST_BEGIN));
        var address = BEGIN.matcher(begin);
        return new RequestPath(address.lookingAt() ? address.group(1) : "");
    }

    /** Whether the answer has to speak SCIM. */
    boolean isScim() {
        return SCIM.matcher(raw).matches();
    }

    /** Whether it is the bare {@code /scim}, which the container would redirect with a page of its own. */
    boolean isScimRoot() {
        return raw.equals("/scim");
    }

    /** What is wrong with it, in a sentence that says what to do: the web container would not tell the client. */
    Optional<String> fault() {
        if (!raw.startsWith("/")) {
            return raw.equals("*") ? Optional.empty() : Optional.of("The path of the URL must begin with a slash.");
        }
        if (BROKEN_ESCAPE.matcher(raw).find()) {
            return Optional.of("The URL has a % that is not followed by two hexadecimal digits. Write %25 for a"
                    + " percent sign, and encode other characters as UTF-8.");
        }
        var decoded = URLDecoder.decode(raw, StandardCharsets.ISO_8859_1);
        if (!isUtf8(decoded)) {
            return Optional.of("The URL is not UTF-8. Encode its characters as the %-escaped bytes of UTF-8.");
        }
        if (decoded.indexOf('\0') >= 0) {
            return Optional.of("The URL contains a null character (%00). Leave it out.");
        }
        if (decoded.indexOf('\\') >= 0) {
            return Optional.of("The URL contains a backslash. Write slashes between the parts of its path.");
        }
        if (leavesRoot(decoded)) {
            return Optional.of("The URL leads above the root of the server. Write its path without dot segments (..).");
        }
        if (DOTS_AT_END.matcher(decoded).find()) {
            return Optional.of("The URL ends with a part of dots only. Leave it out.");
        }
        return Optional.empty();
    }

    private static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean leavesRoot(String path) {
        int depth = 0;
        for (var segment : path.split("/")) {
            if (segment.equals("..")) {
                depth--;
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
