package dev.rollcall.scim.protocol;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** What is remembered of a request's two bodies for the log: how each begins. */
public final class RememberedBodies {
    /** How many bytes of a body are remembered. */
    public static final int MOST = 64 * 1024;
    /** Of an answer to what was only asked: who reads much would fill the log with what is in the directory anyway. */
    static final int MOST_OF_READ = 2 * 1024;

    private final ByteArrayOutputStream answer = new ByteArrayOutputStream(512);
    private byte[] body = new byte[0];
    private boolean requestCut;
    private boolean responseCut;

    /** The body has come whole. */
    void received(byte[] text) {
        requestCut = text.length > MOST;
        body = requestCut ? Arrays.copyOf(text, MOST) : text;
    }

    /** Remembers what is written to the client. */
    OutputStream remembering(OutputStream client) {
        int most = body.length == 0 ? MOST_OF_READ : MOST;
        return new FilterOutputStream(client) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                int fits = Math.min(length, most - answer.size());
                answer.write(bytes, from, fits);
                responseCut |= fits < length;
            }
        };
    }

    /** How the request's body begins; empty where it has none or was not read. */
    public byte[] request() {
        return body;
    }

    /** Whether more has come than is remembered. */
    public boolean isRequestCut() {
        return requestCut;
    }

    /** Whether more was answered than is remembered. */
    public boolean isResponseCut() {
        return responseCut;
    }

    /** How the answer's body begins. */
    public byte[] response() {
        return answer.toByteArray();
    }
}
