package dev.rollcall.setting;

import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a node the clients of SCIM may use ({@code rollcall.rate.limit.…} and {@code rollcall.scim.at.once}).
 *
 * @param limited whether the rates hold
 * @param ofKey what one Secret Key may ask
 * @param ofOrganization what all keys of one organization may ask together
 * @param atOnce how many requests are worked on at the same time
 */
public record RequestLimits(boolean limited, Rate ofKey, Rate ofOrganization, int atOnce) {
    /**
     * How often something may happen.
     *
     * @param perSecond as a mean
     * @param burst at once, after a pause
     */
    public record Rate(int perSecond, int burst) {}

    private static final String ENABLED = "rollcall.rate.limit.enabled";
    private static final String AT_ONCE = "rollcall.scim.at.once";
    private static final String POOL_SIZE = "rollcall.db.pool.size";

    private static final int MOST = 1_000_000;
    private static final int PER_PROCESSOR = 4;
    private static final int DEFAULT_POOL = 30;

    /**
     * Reads the settings; each has a default.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @throws ConfigurationException for the first that cannot be used
     */
    public static RequestLimits of(Function<String, Optional<String>> settings) {
        return new RequestLimits(
                OperatorSetting.flag(settings, ENABLED, true),
                rate(settings, "rollcall.rate.limit.key.per.second", "rollcall.rate.limit.key.burst"),
                rate(settings, "rollcall.rate.limit.organization.per.second", "rollcall.rate.limit.organization.burst"),
                number(settings, AT_ONCE, 1_000).orElseGet(() -> usualAtOnce(settings)));
    }

    private static Rate rate(Function<String, Optional<String>> settings, String perSecond, String burst) {
        return new Rate(
                number(settings, perSecond, MOST).orElse(100),
                number(settings, burst, MOST).orElse(500));
    }

    // Enough to keep every processor at work while some requests wait for the database; pages keep a quarter of the
    // connections for themselves. The launcher refuses a size that is none.
    private static int usualAtOnce(Function<String, Optional<String>> settings) {
        int connections = settings.apply(POOL_SIZE)
                .filter(size -> size.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(DEFAULT_POOL);
        int busy = Math.max(8, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(Math.min(busy, 32), connections * 3 / 4));
    }

    private static Optional<Integer> number(Function<String, Optional<String>> settings, String key, int most) {
        return settings.apply(key).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below: the sentence is the same for "abc" and for 0.
            }
            throw OperatorSetting.refused(key, value, "write a whole number from 1 to " + most + ".");
        });
    }
}
