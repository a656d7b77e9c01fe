package dev.rollcall.web.http;

/** A value in a table as CSV (RFC 4180). */
public final class CsvCell {
    private CsvCell() {}

    /**
     * The value, quoted where it must be. A spreadsheet takes what begins like a formula for one, and names come from
     * outside.
     */
    public static String of(String value) {
        String safe = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
