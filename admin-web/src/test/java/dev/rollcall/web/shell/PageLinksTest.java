package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
    @ParameterizedTest
    @CsvSource({"'', 1", "2, 2", "0, 1", "-1, 1", "x, 1", "99999999999, 1", "1e3, 1"})
    void whatIsNoPageNumberIsTheFirstPage(String parameter, int page) {
        assertThat(PageLinks.page(parameter)).isEqualTo(page);
    }

    @Test
    void theMiddleOfAListLeadsBothWaysAndKeepsTheFilters() {
        var paging = new PageLinks("people.xhtml", Map.of("q", "a&b ü", "status", ""), 2, 1234);

        assertThat(paging.getRange()).isEqualTo("51–100 of 1,234");
        assertThat(paging.isBefore()).isTrue();
        assertThat(paging.isAfter()).isTrue();
        assertThat(paging.getNext()).isEqualTo("people.xhtml?page=3&q=a%26b+%C3%BC");
        assertThat(paging.getPrevious()).isEqualTo("people.xhtml?page=1&q=a%26b+%C3%BC");
    }

    @Test
    void aListOfOnePageHasNoLine() {
        assertThat(new PageLinks("people.xhtml", Map.of(), 1, PageLinks.SIZE).isNeeded())
                .isFalse();
        assertThat(new PageLinks("people.xhtml", Map.of(), 1, PageLinks.SIZE + 1).isNeeded())
                .isTrue();
        assertThat(new PageLinks("people.xhtml", Map.of(), 2, PageLinks.SIZE + 1).isAfter())
                .isFalse();
    }
}
