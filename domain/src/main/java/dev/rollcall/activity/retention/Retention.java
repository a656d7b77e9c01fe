package dev.rollcall.activity.retention;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.setting.RetentionBounds;
import java.util.Locale;

/**
 * How much of what happened an organization keeps; what is older, or more, goes.
 *
 * @param activityDays how many days an entry of the activity
 * @param activityRows how many entries of what was done; of each other result a tenth of that, so that what is refused
 *     again and again never pushes out what was done
 * @param requestDays how many days a SCIM request with its bodies
 * @param requestRows how many of them
 */
public record Retention(int activityDays, int activityRows, int requestDays, int requestRows) {
    /** What holds until a Primary Admin says otherwise. */
    public static final Retention DEFAULT = new Retention(180, 100_000, 30, 50_000);

    /** How many entries of each result but success. */
    public int otherRows() {
        return activityRows / 10;
    }

    /** The same, or less where the operator allows no more. */
    Retention within(RetentionBounds most) {
        return new Retention(
                Math.min(activityDays, most.activityDays()),
                Math.min(activityRows, most.activityRows()),
                Math.min(requestDays, most.requestDays()),
                Math.min(requestRows, most.requestRows()));
    }

    /** @throws InvalidValueException with the first that is too much or too little, and what can be chosen */
    public Retention checked(RetentionBounds most) {
        RetentionBounds fewest = RetentionBounds.FEWEST;
        check("days", activityDays, fewest.activityDays(), most.activityDays());
        check("entries", activityRows, fewest.activityRows(), most.activityRows());
        check("requestDays", requestDays, fewest.requestDays(), most.requestDays());
        check("requests", requestRows, fewest.requestRows(), most.requestRows());
        return this;
    }

    private static void check(String name, int number, int fewest, int most) {
        if (number < fewest || number > most) {
            throw new InvalidValueException(
                    Sentence.of("retention.range", Sentence.of("part.retention." + name), fewest, most));
        }
    }

    /** As the activity tells it. */
    public String shown() {
        return String.format(
                Locale.ROOT,
                "activity %,d days, %,d entries; requests %,d days, %,d",
                activityDays,
                activityRows,
                requestDays,
                requestRows);
    }
}
