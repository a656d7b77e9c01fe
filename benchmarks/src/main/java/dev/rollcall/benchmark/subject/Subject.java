package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.load.ProcessTree;
import dev.rollcall.benchmark.okta.Workload;

/** A SCIM server that is measured, with one empty organization. It runs until it is closed. */
public abstract class Subject implements AutoCloseable {
    private final String name;
    private final String database;
    private final Tenant tenant;
    private final ServerProcess process;

    Subject(String name, String database, Tenant tenant, ServerProcess process) {
        this.name = name;
        this.database = database;
        this.tenant = tenant;
        this.process = process;
    }

    /** Name and version, for the tables. */
    public String name() {
        return name;
    }

    /** The name of its database. */
    public String database() {
        return database;
    }

    public Tenant tenant() {
        return tenant;
    }

    public ProcessTree process() {
        return new ProcessTree(process.pid());
    }

    /** Whether it gives the right answers to this; the page says why not. */
    public boolean offers(Workload workload) {
        return true;
    }

    @Override
    public void close() {
        process.close();
    }
}
