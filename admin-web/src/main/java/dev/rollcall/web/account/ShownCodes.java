package dev.rollcall.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;

/** Recovery codes, the one time that they are shown. */
public record ShownCodes(List<String> codes) {
    public ShownCodes {
        codes = List.copyOf(codes);
    }

    public boolean isAny() {
        return !codes.isEmpty();
    }

    /** One a line. */
    public String getText() {
        return String.join("\n", codes);
    }

    /** A file of them, inside the link that saves it. */
    public String getFile() {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(getText() + "\n", UTF_8).replace("+", "%20");
    }
}
