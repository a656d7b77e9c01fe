package dev.rollcall.systemtest.scim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a request line and headers as they are given, also those that an HTTP client library refuses to send. */
public record RawHttp(URI base, String secretKey) {

    /** GET with the key. The path is appended to the Tenant URL as it is. */
    public ScimResponse get(String path) {
        return send("GET " + base.getRawPath() + path, "Authorization: Bearer " + secretKey);
    }

    /** GET without a key. */
    public ScimResponse getWithoutKey(String path) {
        return send("GET " + base.getRawPath() + path);
    }

    /** A request without a body; method and target are sent as they are. */
    public ScimResponse send(String methodAndTarget, String... headers) {
        var all = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            all.append("Host: ").append(base.getAuthority()).append("\r\n");
        }
        for (var header : headers) {
            all.append(header).append("\r\n");
        }
        all.append("Accept: application/scim+json\r\nConnection: close\r\n\r\n");
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(all.toString().getBytes(StandardCharsets.ISO_8859_1));
            return answer(base, methodAndTarget, socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads everything that came back over a connection, which must be one checked answer. */
    public static ScimResponse answer(URI base, String request, byte[] bytes) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        var statusLine = line(in);
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            throw new IOException(request + " -> " + statusLine);
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    List.of(line.substring(line.indexOf(':') + 1).strip()));
        }
        boolean chunked = headers.containsKey("Transfer-Encoding");
        int status = Integer.parseInt(statusLine.substring(9, 12));
        return ScimResponse.checked(request, base, status, headers, chunked ? chunks(in) : in.readAllBytes());
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
