package dev.rollcall.provisioning.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.organization.Organization;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.provisioning.rate.KeyUses.Counter;
import dev.rollcall.setting.RequestLimits;
import dev.rollcall.setting.RequestLimits.Rate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestRatesTest {
    private static final Rate OF_KEY = new Rate(5, 10);
    private static final Rate OF_ORGANIZATION = new Rate(8, 16);

    private long now;
    private final RequestRates rates = node();

    @Test
    void aKeyIsHeldToItsRateAndOthersAreNot() {
        assertThat(passed(rates, key("acme", "1"), 20)).isEqualTo(10);
        assertThat(rates.beyond(key("acme", "1"))).contains(new Excess(false, OF_KEY, 1));
        assertThat(passed(rates, key("umbrella", "1"), 20)).isEqualTo(10);
    }

    @Test
    void theKeysOfAnOrganizationAreHeldToOneRateTogether() {
        passed(rates, key("acme", "1"), 10);

        assertThat(passed(rates, key("acme", "2"), 10)).isEqualTo(6);
        assertThat(rates.beyond(key("acme", "2"))).contains(new Excess(true, OF_ORGANIZATION, 1));
        assertThat(passed(rates, key("umbrella", "3"), 10)).isEqualTo(10);
    }

    @Test
    void aRequestThatTheOrganizationMayNotMakeCostsItsKeyNothing() {
        passed(rates, key("acme", "1"), 10);
        passed(rates, key("acme", "2"), 100);
        now += TimeUnit.SECONDS.toNanos(1);

        assertThat(passed(rates, key("acme", "2"), 100)).isEqualTo(8);
    }

    @Test
    void whereRatesAreSwitchedOffEverythingPasses() {
        var off = new RequestRates(new RequestLimits(false, OF_KEY, OF_ORGANIZATION, 8), () -> now);

        assertThat(passed(off, key("acme", "1"), 1_000)).isEqualTo(1_000);
        assertThat(off.takeNews()).isEmpty();
    }

    @Test
    void onlyWhatWasLetThroughIsNewsAndIsToldOnce() {
        passed(rates, key("acme", "1"), 30);

        assertThat(rates.takeNews()).isEqualTo(Map.of(new UsedKey("acme", "1"), 10L));
        assertThat(rates.takeNews()).isEmpty();
    }

    @Test
    void newsThatWereNotToldAreToldNextTime() {
        passed(rates, key("acme", "1"), 3);
        rates.putBack(rates.takeNews());
        passed(rates, key("acme", "1"), 2);

        assertThat(rates.takeNews()).isEqualTo(Map.of(new UsedKey("acme", "1"), 5L));
    }

    /** A minute of a client that asks both nodes as fast as it can. */
    @Test
    void twoNodesKeepToOneRate() {
        RequestRates other = node();
        var heard = new RateConversation();
        var heardByOther = new RateConversation();
        heard.hear(Map.of());
        heardByOther.hear(Map.of());
        long sum = 0;
        long here = 0;
        long there = 0;
        for (int tenth = 0; tenth < 600; tenth++) {
            sum += passed(rates, key("acme", "1"), 10) + passed(other, key("acme", "1"), 10);
            if (tenth % 10 == 9) {
                here += told(rates);
                there += told(other);
                heard.hear(counters("other", there)).forEach(rates::spend);
                heardByOther.hear(counters("this", here)).forEach(other::spend);
            }
            now += TimeUnit.MILLISECONDS.toNanos(100);
        }

        assertThat(sum).isBetween(60 * 5L, 60 * 5L + 2 * 10 + 2 * 5);
    }

    private static long told(RequestRates node) {
        return node.takeNews().getOrDefault(new UsedKey("acme", "1"), 0L);
    }

    private static Map<Counter, Long> counters(String node, long requests) {
        return Map.of(new Counter(node, new UsedKey("acme", "1")), requests);
    }

    @Test
    void whoHasDoneNothingIsForgottenAndIsHeldToTheRateAllTheSame() {
        passed(rates, key("acme", "1"), 10);
        rates.forgetIdle();

        assertThat(passed(rates, key("acme", "1"), 10)).isZero();
        now += TimeUnit.SECONDS.toNanos(60);
        rates.forgetIdle();
        assertThat(passed(rates, key("acme", "1"), 100)).isEqualTo(10);
    }

    private RequestRates node() {
        return new RequestRates(new RequestLimits(true, OF_KEY, OF_ORGANIZATION, 8), () -> now);
    }

    private static int passed(RequestRates node, AuthenticatedKey key, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += node.beyond(key).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    private static AuthenticatedKey key(String organization, String id) {
        return new AuthenticatedKey(
                new Organization(organization, organization, organization),
                id,
                id,
                true,
                0,
                null,
                AllowedAddresses.ANY);
    }
}
