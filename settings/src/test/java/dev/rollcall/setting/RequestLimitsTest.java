package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.RequestLimits.Rate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    @Test
    void aHundredASecondAndFiveHundredAtOnceUnlessTheOperatorSaysOtherwise() {
        RequestLimits limits = limits(Map.of());

        assertThat(limits.limited()).isTrue();
        assertThat(limits.ofKey()).isEqualTo(new Rate(100, 500));
        assertThat(limits.ofOrganization()).isEqualTo(new Rate(100, 500));
        assertThat(limits.atOnce()).isBetween(8, 22);
    }

    @Test
    void eachCanBeSet() {
        RequestLimits limits = limits(Map.of(
                "rollcall.rate.limit.enabled", "FALSE",
                "rollcall.rate.limit.key.per.second", "5",
                "rollcall.rate.limit.key.burst", "10",
                "rollcall.rate.limit.organization.per.second", "7",
                "rollcall.rate.limit.organization.burst", "14",
                "rollcall.scim.at.once", "3"));

        assertThat(limits).isEqualTo(new RequestLimits(false, new Rate(5, 10), new Rate(7, 14), 3));
    }

    @Test
    void pagesKeepAQuarterOfFewConnections() {
        assertThat(limits(Map.of("rollcall.db.pool.size", "8")).atOnce()).isEqualTo(6);
    }

    private static RequestLimits limits(Map<String, String> settings) {
        return RequestLimits.of(key -> Optional.ofNullable(settings.get(key)));
    }
}
