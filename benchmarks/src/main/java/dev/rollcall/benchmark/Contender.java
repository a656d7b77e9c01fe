package dev.rollcall.benchmark;

import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Costs;
import dev.rollcall.benchmark.load.Round;
import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Workload;
import java.time.Duration;

/** Who is measured beside whom. */
interface Contender {
    String name();

    Costs costs();

    /** Whether it takes part in this. */
    boolean offers(Workload workload);

    /**
     * Makes ready for a round.
     *
     * @return how many turns the round has
     */
    int prepare(Workload workload, int requests) throws Exception;

    Connection open(Workload workload) throws Exception;

    /**
     * Takes a round.
     *
     * @param limit after this time no further turn begins
     */
    default Sample round(Workload workload, int connections, int requests, Duration limit) throws Exception {
        int turns = prepare(workload, requests);
        return Round.run(costs(), connections, turns, limit, () -> open(workload));
    }
}
