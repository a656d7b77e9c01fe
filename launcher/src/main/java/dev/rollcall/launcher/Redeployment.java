package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** Deploys the archive again whenever a build has replaced it, for whoever develops Rollcall. */
final class Redeployment implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path archive;
    private final Runnable redeploy;

    private Redeployment(Path archive, Runnable redeploy) {
        this.archive = archive;
        this.redeploy = redeploy;
    }

    /** Looks at the archive from now on, on a thread that keeps nothing alive. */
    static void watch(Path archive, Runnable redeploy) {
        var thread = new Thread(new Redeployment(archive, redeploy), "redeployment");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        var deployed = state();
        var seen = deployed;
        while (sleep()) {
            var now = state();
            // One that is being written changes from one look to the next.
            if (now.equals(seen) && !now.equals(deployed) && now.size() > 0) {
                deployed = now;
                deploy();
            }
            seen = now;
        }
    }

    @SuppressWarnings("SystemOut")
    private void deploy() {
        var start = Instant.now();
        try {
            redeploy.run();
            System.err.println("Deployed again after "
                    + Duration.between(start, Instant.now()).toMillis() + " ms");
        } catch (StartupFailure e) {
            System.err.println(e.getMessage());
        }
    }

    private record State(FileTime modified, long size) {}

    private State state() {
        try {
            return new State(Files.getLastModifiedTime(archive), Files.size(archive));
        } catch (IOException e) {
            return new State(FileTime.fromMillis(0), 0);
        }
    }

    private static boolean sleep() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
