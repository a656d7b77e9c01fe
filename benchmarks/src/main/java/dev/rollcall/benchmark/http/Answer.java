package dev.rollcall.benchmark.http;

/**
 * What a server answered.
 *
 * @param body as text
 */
public record Answer(int status, String body) {

    /**
     * The first value of this name, a string or a number; empty where there is none. A whole parser costs more than the
     * rest.
     */
    public String value(String name) {
        int at = body.indexOf('"' + name + '"');
        if (at < 0) {
            return "";
        }
        int begin = at + name.length() + 2;
        while (begin < body.length() && (body.charAt(begin) == ':' || Character.isWhitespace(body.charAt(begin)))) {
            begin++;
        }
        boolean quoted = begin < body.length() && body.charAt(begin) == '"';
        begin += quoted ? 1 : 0;
        int end = begin;
        while (end < body.length() && (quoted ? body.charAt(end) != '"' : ",}] \n\r".indexOf(body.charAt(end)) < 0)) {
            end++;
        }
        return body.substring(begin, end);
    }
}
