package dev.rollcall.benchmark.micro;

import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading filters (RFC 7644 §3.4.2.2). */
@State(Scope.Benchmark)
public class FilterBenchmark {
    private String lookUp = "userName eq \"alice@example.com\"";
    private String search =
            "emails[type eq \"work\" and value co \"@example.com\"] and (active eq true or not (title pr))";

    @Benchmark
    public Filter lookUp() {
        return FilterParser.parse(lookUp);
    }

    @Benchmark
    public Filter search() {
        return FilterParser.parse(search);
    }
}
