package dev.rollcall.directory.extension;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has of the organization's extensions. Values have the Java type of their {@link AttributeType}, in the
 * form in which they are kept: decimals without trailing zeros, times in whole microseconds.
 *
 * @param values the attributes that are present, each with at least one value
 */
public record ExtensionValues(Map<ExtensionAttribute, List<Object>> values) {
    public static final ExtensionValues NONE = new ExtensionValues(Map.of());

    private static final int MOST_VALUES = 500;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 18;

    /**
     * @throws InvalidValueException when an attribute has more values than it takes, or a decimal more digits than are
     *     kept
     */
    public ExtensionValues {
        Map<ExtensionAttribute, List<Object>> present = new LinkedHashMap<>();
        values.forEach((attribute, list) -> {
            if (!list.isEmpty()) {
                present.put(attribute, checked(attribute, list));
            }
        });
        values = Collections.unmodifiableMap(present);
    }

    private static List<Object> checked(ExtensionAttribute attribute, List<Object> list) {
        int most = attribute.multiValued() ? MOST_VALUES : 1;
        if (list.size() > most) {
            throw new InvalidValueException(Sentence.of(
                    most == 1 ? "values.tooManyForOne" : "values.tooMany",
                    attribute.qualifiedName(),
                    list.size(),
                    most));
        }
        List<Object> result = new ArrayList<>(list.size());
        for (Object value : list) {
            if (!attribute.type().fits(value)) {
                throw new IllegalArgumentException(attribute.qualifiedName() + " does not take a " + value.getClass());
            }
            result.add(
                    value instanceof BigDecimal number
                            ? plain(attribute, number)
                            : value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value);
        }
        return List.copyOf(result);
    }

    // Digits are counted before the scale is changed: 1e999999999 is short to send and long to write out.
    private static BigDecimal plain(ExtensionAttribute attribute, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if ((long) stripped.precision() - stripped.scale() > MOST_DIGITS || stripped.scale() > MOST_DECIMALS) {
            throw new InvalidValueException(
                    Sentence.of("values.digits", attribute.qualifiedName(), MOST_DIGITS, MOST_DECIMALS));
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public List<Object> of(ExtensionAttribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The attributes in which two differ. */
    public List<ExtensionAttribute> differences(ExtensionValues other) {
        List<ExtensionAttribute> different = new ArrayList<>();
        values.forEach((attribute, list) -> {
            if (!list.equals(other.of(attribute))) {
                different.add(attribute);
            }
        });
        other.values.keySet().stream()
                .filter(attribute -> !values.containsKey(attribute))
                .forEach(different::add);
        return different;
    }
}
