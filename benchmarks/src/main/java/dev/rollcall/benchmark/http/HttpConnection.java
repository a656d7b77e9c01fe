package dev.rollcall.benchmark.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * HTTP/1.1 over one socket that stays open (RFC 9112), for one request at a time. As little as the servers measured
 * here need: no redirects, no compression, no 1xx.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int MILLIS = 120_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    /** Opens it to a port of the loopback address. */
    public HttpConnection(int port) throws IOException {
        this.port = port;
        socket = connect();
        in = input();
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(MILLIS);
        return connected;
    }

    private InputStream input() throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    /**
     * Sends a request and reads its answer. Where the answer before ended the connection (RFC 9112 §9.6), it is opened
     * again.
     *
     * @param head the request line and the headers but {@code Content-Length}, each with its CRLF
     * @param body empty for none
     */
    public Answer exchange(String head, String body) throws IOException {
        if (ended) {
            socket.close();
            socket = connect();
            in = input();
            ended = false;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
        var request = new ByteArrayOutputStream(head.length() + length.length() + bytes.length + 2);
        request.writeBytes((head + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(bytes);
        request.writeTo(socket.getOutputStream());
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (header.startsWith("connection:")) {
                ended = header.contains("close");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";")[0].strip(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection before its answer: \"" + line + "\"");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
