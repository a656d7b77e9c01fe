package dev.rollcall.launcher;

import sun.misc.Signal;

/**
 * What a signal to end does before the JVM's shutdown begins: the requests under way are answered. The server has a
 * shutdown hook of its own that runs beside ours and would take the application away from them.
 */
final class Termination {
    private static final int SIGNALLED = 128;

    private Termination() {}

    /**
     * From now on SIGTERM and SIGINT (Ctrl-C) drain the server first; the exit code is the usual one, 128 and the
     * signal's number.
     */
    static void drainsFirst(ApplicationServer server) {
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> {
                server.drain();
                System.exit(SIGNALLED + signal.getNumber());
            });
        }
    }
}
