package dev.rollcall.launcher.guard;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** What is wrong with a request that is no HTTP (RFC 9112), in a sentence that says what to do. */
final class RequestFaults {

    // RFC 6585, section 5.
    private static final HttpStatus TOO_LARGE = HttpStatus.newHttpStatus(431, "Request Header Fields Too Large");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private static final String FOREIGN_CHARACTER =
            "A header of the request has a character that does not belong there,"
                    + " such as a letter beyond ASCII or a control character. Write it in an escaped form, or leave that header out.";

    private RequestFaults() {}

    /** What keeps the head from being read: the line with the address, or the headers. */
    static Refusal ofHead(HttpRequestPacket request, Throwable cause) {
        if (request.getResponse().getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505.getStatusCode()) {
            return new Refusal(
                    HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505,
                    "The request is of a version of HTTP that is not spoken here. Send it as HTTP/1.1.");
        }
        if (cause instanceof MimeHeaders.MaxHeaderCountExceededException) {
            return new Refusal(TOO_LARGE, "The request has more than 100 headers. Send fewer.");
        }
        var why = String.valueOf(cause.getMessage());
        if (why.endsWith("line is too large")) {
            return new Refusal(
                    HttpStatus.REQUEST_URI_TOO_LONG_414,
                    "The address of the request is longer than 128 KB. Shorten it; SCIM takes a long filter in the body"
                            + " of a POST to .search.");
        }
        if (why.endsWith("too large")) {
            return new Refusal(
                    TOO_LARGE,
                    "The head of the request (its address and headers) is larger than 128 KB. Leave headers out"
                            + " or shorten them.");
        }
        return Refusal.badRequest(why.contains("invalid character") ? FOREIGN_CHARACTER : ofHeaders(request));
    }

    // A header on whose value the server's parser stumbled is there without one.
    private static String ofHeaders(HttpRequestPacket request) {
        var lengths = new HashSet<String>();
        request.getHeaders().values(Header.ContentLength).forEach(length -> lengths.add(String.valueOf(length)));
        if (lengths.size() > 1) {
            return "The request has two Content-Length headers that differ. Send one.";
        }
        if (!lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())) {
            return "The Content-Length header is not a number of bytes. Correct it or leave it out.";
        }
        if (!request.containsHeader(Header.Host)) {
            return "The request has no Host header. Send one with the name of the server.";
        }
        return "The head of the request is not HTTP/1.1. Correct its first line and its headers (RFC 9112).";
    }

    /** What keeps the body from being read. */
    static Refusal ofBody() {
        return Refusal.badRequest(
                "The body of the request cannot be read: the sizes of its chunks are wrong. Correct Transfer-Encoding:"
                        + " chunked, or send a Content-Length instead.");
    }
}
