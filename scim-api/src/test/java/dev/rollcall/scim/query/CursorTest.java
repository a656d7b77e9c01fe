package dev.rollcall.scim.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.Ids;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.search.Column.Type;
import dev.rollcall.search.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String LIST = "tenant-1 fingerprint";

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(null, Type.EXACT_TEXT),
                Arguments.of("o'neil ü  with blanks", Type.TEXT),
                Arguments.of("", Type.TEXT),
                Arguments.of(true, Type.BOOLEAN),
                Arguments.of(new BigDecimal("-1.50"), Type.NUMBER),
                Arguments.of(NOON, Type.TIMESTAMP));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceComesBackAsItWasGiven(Object key, Type type) {
        for (boolean backwards : new boolean[] {true, false}) {
            var cursor = new Cursor(backwards, new Position(key, Ids.next()), NOON.plusSeconds(60));

            assertThat(Cursor.decode(cursor.encode(LIST), LIST, type, NOON)).isEqualTo(cursor);
        }
    }

    // RFC 9865 §2: unreserved characters of RFC 3986 §2.3 only.
    @Test
    void aCursorNeedsNoEncodingInAnAddress() {
        assertThat(cursor().encode(LIST)).matches("[A-Za-z0-9._~-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "bm90IGEgY3Vyc29yIGF0IGFsbCwgYnV0IGxvbmcgZW5vdWdo"})
    void whatIsNoCursorIsRefusedAsInvalid(String text) {
        assertRefused(text, LIST, ScimType.INVALID_CURSOR);
    }

    @Test
    void aCursorIsGoodForItsOwnListAndTenantOnly() {
        assertRefused(cursor().encode(LIST), "tenant-2 fingerprint", ScimType.INVALID_CURSOR);
        assertRefused(cursor().encode(LIST), "tenant-1 other filter", ScimType.INVALID_CURSOR);
    }

    @Test
    void aChangedCursorIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor().encode(LIST));
        bytes[bytes.length - 1] ^= 1;

        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LIST, ScimType.INVALID_CURSOR);
    }

    @Test
    void aCursorExpires() {
        assertThatThrownBy(() -> Cursor.decode(cursor().encode(LIST), LIST, Type.EXACT_TEXT, NOON.plusSeconds(60)))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(ScimType.EXPIRED_CURSOR));
    }

    private static Cursor cursor() {
        return new Cursor(false, new Position(null, Ids.next()), NOON.plusSeconds(60));
    }

    private static void assertRefused(String text, String list, ScimType scimType) {
        assertThatThrownBy(() -> Cursor.decode(text, list, Type.EXACT_TEXT, NOON))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(scimType));
    }
}
