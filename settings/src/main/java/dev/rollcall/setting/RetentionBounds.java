package dev.rollcall.setting;

import java.util.Optional;
import java.util.function.Function;

/**
 * How much an organization may choose to keep ({@code rollcall.activity.most.…} and {@code rollcall.requests.most.…}).
 *
 * @param activityDays how many days an entry of the activity at most
 * @param activityRows how many entries of what was done at most
 * @param requestDays how many days a SCIM request with its bodies at most
 * @param requestRows how many of them at most
 */
public record RetentionBounds(int activityDays, int activityRows, int requestDays, int requestRows) {
    /** The fewest that can be chosen: nobody makes traces go away at once. */
    public static final RetentionBounds FEWEST = new RetentionBounds(30, 1_000, 1, 100);

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_ROWS = 10_000_000;

    /**
     * Reads the settings; each has a default.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @throws ConfigurationException for the first that cannot be used
     */
    public static RetentionBounds of(Function<String, Optional<String>> settings) {
        return new RetentionBounds(
                number(settings, "rollcall.activity.most.days", FEWEST.activityDays, 730, MOST_DAYS),
                number(settings, "rollcall.activity.most.rows", FEWEST.activityRows, 1_000_000, MOST_ROWS),
                number(settings, "rollcall.requests.most.days", FEWEST.requestDays, 180, MOST_DAYS),
                number(settings, "rollcall.requests.most.rows", FEWEST.requestRows, 200_000, MOST_ROWS));
    }

    private static int number(
            Function<String, Optional<String>> settings, String key, int fewest, int usual, int most) {
        return settings.apply(key)
                .map(value -> {
                    if (value.matches("\\d{1,8}")
                            && Integer.parseInt(value) >= fewest
                            && Integer.parseInt(value) <= most) {
                        return Integer.parseInt(value);
                    }
                    throw OperatorSetting.refused(
                            key, value, "write a whole number from " + fewest + " to " + most + ".");
                })
                .orElse(usual);
    }
}
