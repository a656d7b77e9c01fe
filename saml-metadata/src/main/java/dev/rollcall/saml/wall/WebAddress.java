package dev.rollcall.saml.wall;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is addressed by a web address. {@link URI} knows neither underscores, which DNS has, nor letters of other
 * scripts, which browsers look up in an ASCII form (RFC 3490, RFC 3987 §3.1).
 *
 * @param host in ASCII
 * @param port -1 when there is none; it may be more than 65535
 */
public record WebAddress(String host, int port) {
    private static final Pattern AUTHORITY = Pattern.compile("(\\[.*]|[^:\\[\\]]*)(?::(\\d{0,5}))?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?");
    private static final int LONGEST_NAME = 253;
    /** Older and newer readers of names disagree about these letters (UTS 46 §7): they would lead to two hosts. */
    private static final Pattern DISPUTED = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** Empty when there is no host, or one that would be taken for another. */
    public static Optional<WebAddress> of(URI address) {
        var authority = AUTHORITY.matcher(Objects.requireNonNullElse(address.getRawAuthority(), ""));
        if (!authority.matches()) {
            return Optional.empty();
        }
        var digits = Objects.requireNonNullElse(authority.group(2), "");
        var port = digits.isEmpty() ? -1 : Integer.parseInt(digits);
        return ascii(authority.group(1)).map(host -> new WebAddress(host, port));
    }

    /** The same address with nothing but ASCII in it, as a browser is sent there; itself when it is that already. */
    public static String ascii(URI address) {
        var authority = AUTHORITY.matcher(Objects.requireNonNullElse(address.getRawAuthority(), ""));
        var host = authority.matches() ? authority.group(1) : "";
        return ascii(host)
                .map(ascii -> URI.create(address.toString().replaceFirst(Pattern.quote(host), ascii))
                        .toASCIIString())
                .orElseGet(address::toString);
    }

    private static Optional<String> ascii(String host) {
        if (IPV6.matcher(host).matches()) {
            return Optional.of(host);
        }
        try {
            var name =
                    Arrays.stream(host.split("\\.", -1)).map(WebAddress::label).collect(Collectors.joining("."));
            return Optional.of(name)
                    .filter(ascii -> ascii.length() <= LONGEST_NAME
                            && NAME.matcher(ascii).matches());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String label(String label) {
        if (label.chars().allMatch(character -> character < 0x80)) {
            return label;
        }
        var ascii = IDN.toASCII(label);
        // Letters that are only another look of ASCII's, such as wide ones, would hide which host it is.
        if (DISPUTED.matcher(label).find() || !ascii.startsWith("xn--") || ascii.contains(".")) {
            throw new IllegalArgumentException("Not the name of one host only");
        }
        return ascii;
    }
}
