package dev.rollcall.web.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is, in the few words that its owner knows it by. Browsers call themselves by the names of others as
 * well, so the first that fits is the one, and nothing is decided by it.
 */
final class BrowserName {
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private BrowserName() {}

    /**
     * @param userAgent the header {@code User-Agent}
     * @return such as <i>Firefox on Linux</i>; <i>Unknown browser</i> where it says nothing that is known
     */
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        if (browser.isEmpty()) {
            return "Unknown browser";
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
