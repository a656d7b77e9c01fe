package dev.rollcall.scim.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.scim.protocol.ScimException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {
    @ParameterizedTest
    @CsvSource({
        ",,1,100",
        "0,0,1,0",
        "-5,-1,1,0",
        "101,100,101,100",
        "1,2147483647,1,1000",
        "99999999999,5,99999999999,5"
    })
    void valuesAreBroughtIntoBounds(String startIndex, String count, long expectedStart, int expectedCount) {
        assertThat(paging(startIndex, count)).isEqualTo(new PageRequest(expectedStart, expectedCount, null));
    }

    @Test
    void whatIsNoIntegerIsRefused() {
        assertThatThrownBy(() -> paging("one", null))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("startIndex");
        assertThatThrownBy(() -> paging("1", "1.5"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("count");
    }

    private static PageRequest paging(String startIndex, String count) {
        var query = new MultivaluedHashMap<String, String>();
        if (startIndex != null) {
            query.putSingle("startIndex", startIndex);
        }
        if (count != null) {
            query.putSingle("count", count);
        }
        return PageRequest.of(query::getFirst);
    }
}
