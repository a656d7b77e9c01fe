package dev.rollcall.scim.query;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.search.Column;
import dev.rollcall.search.Position;
import dev.rollcall.search.SortKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, as the opaque text of RFC 9865 §2. Nothing is kept for it: it names the row beside which the next
 * page begins, and stays right when that row is gone. It holds the id and the sort value of a row that the client has
 * been given, and is good for one list of one tenant.
 *
 * @param backwards whether the page before the place is meant
 * @param expires when it stops being good
 */
record Cursor(boolean backwards, Position position, Instant expires) {
    /** How long a client may take from one page to the next. */
    static final Duration LIFETIME = Duration.ofSeconds(Scim.CURSOR_SECONDS);

    private static final int CHECK_LENGTH = 16;
    private static final int LONGEST = 65_536;

    /** @param list what distinguishes the list: its tenant and what was asked */
    String encode(String list) {
        Object key = position.key();
        String content = (backwards ? "p" : "n")
                + Long.toHexString(expires.getEpochSecond())
                + ' '
                + position.id()
                + (key == null ? "" : ' ' + SortKeys.write(key));
        String text = check(content, list) + content;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ScimException 400 {@code invalidCursor} for a text that was not given for this list,
     *     {@code expiredCursor}
     */
    static Cursor decode(String text, String list, Column.Type type, Instant now) {
        Cursor cursor = read(text, list, type);
        if (cursor == null) {
            throw ScimException.badRequest(ScimType.INVALID_CURSOR, Sentence.of("scim.list.cursor"));
        }
        if (!now.isBefore(cursor.expires())) {
            throw ScimException.badRequest(
                    ScimType.EXPIRED_CURSOR, Sentence.of("scim.list.cursorExpired", LIFETIME.toSeconds()));
        }
        return cursor;
    }

    private static @Nullable Cursor read(String text, String list, Column.Type type) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String content = whole.substring(CHECK_LENGTH);
            if (!check(content, list).equals(whole.substring(0, CHECK_LENGTH))) {
                return null;
            }
            String[] parts = content.split(" ", 3);
            Object key = parts.length < 3 ? null : SortKeys.read(parts[2], type);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[0].substring(1), 16));
            return Ids.isWellFormed(parts[1])
                    ? new Cursor(parts[0].startsWith("p"), new Position(key, parts[1]), expires)
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static String check(String content, String list) {
        return Sha256.hex(list + '\n' + content).substring(0, CHECK_LENGTH);
    }
}
