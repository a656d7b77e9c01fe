package dev.rollcall.systemtest.scim.fuzz;

import dev.rollcall.systemtest.scim.ScimClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes requests: a little or a lot, where their parts are, or anywhere. */
final class FuzzMutator {

    private final Random random;
    private final List<FuzzRequest> seeds;

    FuzzMutator(Random random, List<FuzzRequest> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    FuzzRequest next() {
        var request = one(seeds);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            request = changed(request);
        }
        return request;
    }

    private FuzzRequest changed(FuzzRequest request) {
        int what = random.nextInt(20);
        if (what == 0) {
            return request.withMethod(one(FuzzWords.METHODS));
        }
        if (what < 3) {
            return request.with(one(FuzzWords.HEADERS), one(FuzzWords.HEADER_VALUES));
        }
        if (what < 6) {
            return request.withTarget(path(request.path()) + "?" + request.query());
        }
        if (request.body().length == 0 || what < 10) {
            return request.withTarget(request.path() + "?" + query(request.query()));
        }
        return request.withBody(what < 17 ? json(request.body()) : bytes(request.body()));
    }

    private String path(String path) {
        var segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        int at = random.nextInt(segments.size());
        switch (random.nextInt(4)) {
            case 0 -> segments.add(at, one(FuzzWords.SEGMENTS));
            case 1 -> segments.set(at, segments.get(at) + one(FuzzWords.SEGMENTS));
            case 2 -> segments.remove(at);
            default -> segments.set(at, one(FuzzWords.SEGMENTS));
        }
        return "/" + String.join("/", segments).replaceFirst("^/+", "").replace(' ', '+');
    }

    private String query(String query) {
        var pairs = new ArrayList<>(query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1)));
        var name = random.nextInt(3) == 0 || pairs.isEmpty()
                ? one(FuzzWords.PARAMETERS)
                : one(pairs).split("=", 2)[0];
        var value =
                switch (random.nextInt(4)) {
                    case 0 -> words();
                    case 1 ->
                        new String(
                                bytes(one(pairs.isEmpty() ? FuzzWords.TEXTS : pairs)
                                        .getBytes(StandardCharsets.UTF_8)),
                                StandardCharsets.UTF_8);
                    default -> one(FuzzWords.TEXTS);
                };
        var pair = name
                + (random.nextInt(20) == 0 ? "%" : "=")
                + ScimClient.encode(value.length() > 8_000 ? value.substring(0, 8_000) : value);
        if (!pairs.isEmpty() && random.nextInt(3) > 0) {
            pairs.set(random.nextInt(pairs.size()), pair);
        } else {
            pairs.add(pair);
        }
        return String.join("&", pairs);
    }

    // A filter or a path that obeys no grammar.
    private String words() {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> one(FuzzWords.GRAMMAR))
                .collect(Collectors.joining(random.nextInt(8) == 0 ? "" : " "));
    }

    /** Replaces one FuzzWords.JSON value, name or mark by another text. */
    private byte[] json(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var tokens = new ArrayList<>(List.of(text.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])")));
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.set(at, one(FuzzWords.JSON));
            case 1 -> tokens.add(at, one(tokens));
            case 2 -> tokens.remove(at);
            case 3 -> tokens.set(at, quoted(random.nextBoolean() ? words() : one(FuzzWords.TEXTS)));
            default -> tokens.set(at, one(tokens));
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "\\u0000") + "\"";
    }

    private byte[] bytes(byte[] body) {
        var changed = body.clone();
        if (changed.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(changed.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> Arrays.copyOf(changed, at);
            case 2 -> joined(changed, Arrays.copyOfRange(changed, at, changed.length));
            default -> joined(Arrays.copyOf(changed, at), one(seeds).body());
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
