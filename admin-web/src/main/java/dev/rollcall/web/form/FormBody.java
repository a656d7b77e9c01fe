package dev.rollcall.web.form;

import jakarta.servlet.http.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form's body holds.
 *
 * @param fields the values of each field, in the order of the form
 * @param parts of a multipart form, files and fields; none of any other
 */
record FormBody(Map<String, List<String>> fields, List<Part> parts) {
    /** Many times the fields of the largest page. */
    static final int MOST_FIELDS = 1_000;

    FormBody {
        fields = Map.copyOf(fields);
        parts = List.copyOf(parts);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws UnreadableFormException when it has too many fields, or is not written so
     */
    static FormBody ofUrlEncoded(byte[] body) throws UnreadableFormException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw UnreadableFormException.tooLarge();
        }
        for (String pair : pairs) {
            add(pair, fields);
        }
        return new FormBody(fields, List.of());
    }

    /** Reads the query of an address; what is not written as one is left out, as any link may be broken. */
    static FormBody ofQuery(@Nullable String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Stream.of((query == null ? "" : query).split("&")).limit(MOST_FIELDS).forEach(pair -> {
            try {
                add(pair, fields);
            } catch (UnreadableFormException e) {
                // Left out.
            }
        });
        return new FormBody(fields, List.of());
    }

    private static void add(String pair, Map<String, List<String>> fields) throws UnreadableFormException {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    private static String decoded(String text) throws UnreadableFormException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UnreadableFormException.malformed();
        }
    }

    /** The fields and files of a multipart form (RFC 7578). */
    static FormBody ofParts(List<Part> parts) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof FormPart field && field.getSubmittedFileName() == null) {
                fields.computeIfAbsent(field.getName(), any -> new ArrayList<>())
                        .add(field.text());
            }
        }
        return new FormBody(fields, parts);
    }
}
