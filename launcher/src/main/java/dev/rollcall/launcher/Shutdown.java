package dev.rollcall.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What happens when the process is told to end: the application and its server stop, and their directory goes. */
final class Shutdown extends Thread {

    private final RunDirectory directory;
    private volatile @Nullable ApplicationServer server;

    Shutdown(RunDirectory directory) {
        super("rollcall-shutdown");
        this.directory = directory;
    }

    /** From now on there is a server to stop before its directory is deleted. */
    void stopFirst(ApplicationServer booted) {
        server = booted;
    }

    @Override
    public void run() {
        System.setOut(new PrintStream(
                OutputStream.nullOutputStream(),
                false,
                Charset.defaultCharset())); // The runtime prints what helps nobody.
        var running = server;
        if (running != null) {
            running.stop();
        }
        try {
            directory.close();
        } catch (IOException e) {
            // The next start removes what is left.
        }
    }
}
