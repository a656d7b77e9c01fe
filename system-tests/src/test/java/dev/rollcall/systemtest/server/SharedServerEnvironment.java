package dev.rollcall.systemtest.server;

import org.microshed.testing.ApplicationEnvironment;

/** Gives the shared server to every test class that is annotated with {@code @MicroShedTest}. */
public final class SharedServerEnvironment implements ApplicationEnvironment {

    /** Before the environments that MicroShed brings itself. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }

    @Override
    public void start() {
        SharedServer.get();
    }

    @Override
    public String getApplicationURL() {
        return SharedServer.baseUri().toString();
    }

    /** The tests call with {@code java.net.http}. */
    @Override
    public boolean configureRestAssured() {
        return false;
    }
}
