package dev.rollcall.web.http;

import dev.rollcall.setup.SetupCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether the installation still waits for its first Primary Admin. Once it has one it keeps one, so that answer is
 * remembered.
 */
@ApplicationScoped
public class SetupGate {
    @Inject
    private SetupCodes codes;

    private volatile boolean done;

    public boolean isSetupNeeded() {
        if (!done) {
            done = !codes.isNeeded();
        }
        return !done;
    }
}
