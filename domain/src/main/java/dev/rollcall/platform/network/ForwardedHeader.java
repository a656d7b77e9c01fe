package dev.rollcall.platform.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a line of {@code Forwarded} apart (RFC 7239 §4). An element that is not written as the RFC says has no
 * parameters.
 */
final class ForwardedHeader {
    private ForwardedHeader() {}

    /** The parameters of each element, names in lower case, values without their quotation marks. */
    static List<Map<String, String>> elements(String line) {
        return split(line, ',').stream().map(ForwardedHeader::parameters).toList();
    }

    private static Map<String, String> parameters(String element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : split(element, ';')) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                return Map.of();
            }
            String name = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (parameters.put(name, unquoted(pair.substring(equals + 1).strip())) != null) {
                return Map.of();
            }
        }
        return parameters;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    // A quotation mark that is never closed is none: it must not swallow what the next proxy has written behind it.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                i = endOfQuoted(text, i);
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int endOfQuoted(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return start;
    }
}
