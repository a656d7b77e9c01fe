package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.load.ProcessTree;
import dev.rollcall.benchmark.okta.Workload;

/** A SCIM server that is measured, with one empty organization. It runs until it is closed. */
public interface Subject extends AutoCloseable {
    /** Name and version, for the tables. */
    String name();

    Tenant tenant();

    ProcessTree process();

    /** The name of its database. */
    String database();

    /** Whether it gives the right answers to this; the page says why not. */
    boolean offers(Workload workload);

    @Override
    void close();
}
