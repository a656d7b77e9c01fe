package dev.rollcall.provisioning;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.setting.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The network addresses that a Secret Key may be used from. Names are none: nothing is looked up.
 *
 * @param lines as an admin has written them, each an address or a range such as {@code 10.0.0.0/8}; none for any
 *     address
 * @param ranges the same, to be compared with
 */
public record AllowedAddresses(List<String> lines, List<AddressRange> ranges) {
    /** From wherever somebody comes. */
    public static final AllowedAddresses ANY = new AllowedAddresses(List.of(), List.of());

    private static final int MOST = 200;

    public AllowedAddresses {
        lines = List.copyOf(lines);
        ranges = List.copyOf(ranges);
    }

    /**
     * @param text one a line; commas and blanks separate as well
     * @throws InvalidValueException when one is no address, or there are more than 200
     */
    public static AllowedAddresses of(String text) {
        List<String> lines = Stream.of(text.split("[\\s,]+"))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MOST) {
            throw new InvalidValueException(Sentence.of("key.tooManyAddresses", MOST));
        }
        return new AllowedAddresses(
                lines, lines.stream().map(AllowedAddresses::range).toList());
    }

    private static AddressRange range(String line) {
        try {
            return AddressRange.of(line);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(Sentence.of("key.address", Quoted.of(line)));
        }
    }

    /** Whether any address will do. */
    public boolean isAny() {
        return ranges.isEmpty();
    }

    /** @param client null where it is not known: that is none of them */
    public boolean allow(@Nullable InetAddress client) {
        return isAny() || (client != null && ranges.stream().anyMatch(range -> range.contains(client)));
    }

    /** One a line. */
    public String text() {
        return String.join("\n", lines);
    }
}
