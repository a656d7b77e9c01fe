package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.SpokenLanguage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT-5S | just now | less than a minute ago",
                "PT0S | just now | less than a minute ago",
                "PT59S | just now | less than a minute ago",
                "PT1M | 1 min ago | 1 minute ago",
                "PT3M | 3 min ago | 3 minutes ago",
                "PT59M59S | 59 min ago | 59 minutes ago",
                "PT1H | 1 h ago | 1 hour ago",
                "PT23H | 23 h ago | 23 hours ago",
                "P1D | 1 day ago | 1 day ago",
                "P30D | 30 days ago | 30 days ago",
                "P31D | 23 October 2026 | on 23 October 2026",
            })
    void aPastTimeReadsAsHowLongAgoItWasAndThenAsADate(Duration passed, String shortly, String inWords) {
        assertThat(Times.ago(NOW.minus(passed), NOW)).isEqualTo(shortly);
        assertThat(Times.agoInWords(NOW.minus(passed), NOW)).isEqualTo(inWords);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2036-05-03T10:00:00Z | valid until 3 May 2036, in 9 years",
                "2027-11-24T00:00:00Z | valid until 24 November 2027, in 1 year",
                "2027-01-24T00:00:00Z | valid until 24 January 2027, in 2 months",
                "2026-12-23T00:00:00Z | valid until 23 December 2026, in 1 month",
                "2026-12-13T00:00:00Z | valid until 13 December 2026, in 20 days",
                "2026-11-24T13:00:00Z | valid until 24 November 2026, tomorrow",
                "2026-11-23T13:00:00Z | valid until 23 November 2026, today",
                "2026-11-23T11:59:59Z | expired on 23 November 2026",
                "2020-05-03T00:00:00Z | expired on 3 May 2020",
            })
    void validityNamesTheDateAndHowFarItIs(Instant end, String words) {
        assertThat(Times.validity(end, NOW)).isEqualTo(words);
    }

    @Test
    void aWaitIsRoundedUpSoThatNobodyTriesTooEarly() {
        assertThat(Times.wait(Duration.ofMillis(1))).isEqualTo("1 second");
        assertThat(Times.wait(Duration.ofMillis(1001))).isEqualTo("2 seconds");
        assertThat(Times.wait(Duration.ofSeconds(90))).isEqualTo("90 seconds");
        assertThat(Times.wait(Duration.ofSeconds(121))).isEqualTo("3 minutes");
    }

    @Test
    void anAbsentTimeIsAnEmptyText() {
        assertThat(Times.agoNow(null)).isEmpty();
        assertThat(Times.exact(null)).isEmpty();
        assertThat(Times.exact(NOW)).isEqualTo("23 November 2026, 12:00:00 UTC");
    }

    @Test
    void inGermanTheyReadAsGermansWriteThem() {
        SpokenLanguage.set(Language.GERMAN);
        try {
            assertThat(Times.ago(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("vor 1 Tag");
            assertThat(Times.agoInWords(NOW.minus(Duration.ofDays(30)), NOW)).isEqualTo("vor 30 Tagen");
            assertThat(Times.day(Instant.parse("2036-05-03T10:00:00Z"))).isEqualTo("3. Mai 2036");
            assertThat(Times.exact(NOW)).isEqualTo("23. November 2026, 12:00:00 UTC");
        } finally {
            SpokenLanguage.clear();
        }
    }
}
