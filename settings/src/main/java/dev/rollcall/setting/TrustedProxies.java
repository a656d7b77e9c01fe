package dev.rollcall.setting;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The proxies whose word is believed, since their operator says so ({@code rollcall.trusted.proxies}). */
public record TrustedProxies(List<AddressRange> ranges) {
    /** The setting. */
    public static final String KEY = "rollcall.trusted.proxies";

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads the setting.
     *
     * @throws ConfigurationException when it is not a list of addresses and ranges
     */
    public static TrustedProxies of(String setting) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : setting.split(",", -1)) {
            try {
                ranges.add(AddressRange.of(text.strip()));
            } catch (IllegalArgumentException e) {
                throw OperatorSetting.refused(
                        KEY,
                        setting,
                        "\"" + text.strip() + "\" is not an address. Write addresses and ranges with commas between"
                                + " them, such as 127.0.0.1,10.0.0.0/8,2001:db8::/32, without names and ports.");
            }
        }
        return new TrustedProxies(ranges);
    }

    public boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
