package dev.rollcall.web.form;

import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a {@code multipart/form-data} body apart as browsers write it (RFC 7578, RFC 2046 §5.1). */
final class MultipartReader {
    /** Several times the fields of the page that uploads. */
    static final int MOST_PARTS = 100;

    private static final int LONGEST_HEADERS = 16_384;
    private static final int LONGEST_BOUNDARY = 200;
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\",]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPOSITION =
            Pattern.compile("form-data\\s*(;.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    // Browsers write a quotation mark in a name as %22, and leave a backslash as it is.
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z*]+)=(?:\"([^\"]*)\"|([^\\s;\"]*))\\s*");

    private final byte[] body;
    private final byte[] delimiter;
    private int position;

    private MultipartReader(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * @param contentType the header of the request, with the boundary
     * @throws UnreadableFormException when there are too many parts, or the body is not written so
     */
    static List<Part> read(byte[] body, String contentType) throws UnreadableFormException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw UnreadableFormException.malformed();
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        if (text.length() > LONGEST_BOUNDARY) {
            throw UnreadableFormException.malformed();
        }
        return new MultipartReader(body, text).parts();
    }

    private List<Part> parts() throws UnreadableFormException {
        List<Part> parts = new ArrayList<>();
        // The first delimiter has no line before it.
        int first = startsWith(0, delimiter, 2) ? -2 : find(delimiter, 0);
        position = first + delimiter.length;
        while (isNotTheLast()) {
            if (parts.size() == MOST_PARTS) {
                throw UnreadableFormException.tooLarge();
            }
            parts.add(part());
        }
        return parts;
    }

    private boolean isNotTheLast() throws UnreadableFormException {
        if (startsWith(position, new byte[] {'-', '-'}, 0)) {
            return false;
        }
        while (position < body.length && (body[position] == ' ' || body[position] == '\t')) {
            position++;
        }
        if (!startsWith(position, new byte[] {'\r', '\n'}, 0)) {
            throw UnreadableFormException.malformed();
        }
        position += 2;
        return true;
    }

    private FormPart part() throws UnreadableFormException {
        int end = startsWith(position, new byte[] {'\r', '\n'}, 0)
                ? position - 2
                : find("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), position);
        if (end - position > LONGEST_HEADERS) {
            throw UnreadableFormException.malformed();
        }
        String lines = end < position ? "" : new String(body, position, end - position, StandardCharsets.UTF_8);
        int start = end + 4;
        // An empty part ends with the line end of its own headers.
        int next = startsWith(start - 2, delimiter, 0) ? start - 2 : find(delimiter, start);
        position = next + delimiter.length;
        return part(headers(lines), Arrays.copyOfRange(body, start, Math.max(start, next)));
    }

    private static FormPart part(Map<String, String> headers, byte[] content) throws UnreadableFormException {
        Map<String, String> parameters = parameters(headers.getOrDefault("content-disposition", ""));
        @Nullable String name = parameters.get("name");
        if (name == null) {
            throw UnreadableFormException.malformed();
        }
        return new FormPart(headers, name, parameters.get("filename"), content);
    }

    private static Map<String, String> headers(String lines) throws UnreadableFormException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw UnreadableFormException.malformed();
            }
            headers.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static Map<String, String> parameters(String disposition) throws UnreadableFormException {
        Matcher form = DISPOSITION.matcher(disposition);
        if (!form.matches()) {
            throw UnreadableFormException.malformed();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(form.group(1));
        while (parameter.lookingAt()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
            parameter.region(parameter.end(), parameter.regionEnd());
        }
        if (parameter.regionStart() != parameter.regionEnd()) {
            throw UnreadableFormException.malformed();
        }
        return parameters;
    }

    private int find(byte[] text, int from) throws UnreadableFormException {
        for (int i = from; i <= body.length - text.length; i++) {
            if (startsWith(i, text, 0)) {
                return i;
            }
        }
        throw UnreadableFormException.malformed();
    }

    private boolean startsWith(int at, byte[] text, int skipped) {
        int length = text.length - skipped;
        return at >= 0
                && at + length <= body.length
                && Arrays.equals(body, at, at + length, text, skipped, text.length);
    }
}
