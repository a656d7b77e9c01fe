package dev.rollcall.web.network;

import dev.rollcall.platform.Configuration;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The proxies whose word is believed, since their operator says so ({@code rollcall.trusted.proxies}). */
record TrustedProxies(List<AddressRange> ranges) {
    static final String KEY = "rollcall.trusted.proxies";

    TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Those of this machine where the setting is not set.
     *
     * @throws dev.rollcall.platform.ConfigurationException when it is not a list of addresses and ranges
     */
    static TrustedProxies configured() {
        return of(Configuration.value(KEY).orElseThrow());
    }

    static TrustedProxies of(String setting) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : setting.split(",", -1)) {
            try {
                ranges.add(AddressRange.of(text.strip()));
            } catch (IllegalArgumentException e) {
                throw Configuration.refused(
                        KEY,
                        setting,
                        "\"" + text.strip() + "\" is not an address. Write addresses and ranges with commas between"
                                + " them, such as 127.0.0.1,10.0.0.0/8,2001:db8::/32, without names and ports.");
            }
        }
        return new TrustedProxies(ranges);
    }

    boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
