package dev.rollcall.benchmark.load;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What one round has shown.
 *
 * @param perSecond turns a second over all connections together
 * @param p50 milliseconds that half of the turns took at most; {@code p95} and {@code p99} alike
 * @param serverCpu milliseconds of processor time that a turn cost the server; {@code databaseCpu} and
 *     {@code clientCpu} alike
 */
public record Sample(
        double perSecond, double p50, double p95, double p99, double serverCpu, double databaseCpu, double clientCpu) {

    /** The median of each figure by itself. */
    public static Sample median(List<Sample> rounds) {
        return new Sample(
                median(rounds, Sample::perSecond),
                median(rounds, Sample::p50),
                median(rounds, Sample::p95),
                median(rounds, Sample::p99),
                median(rounds, Sample::serverCpu),
                median(rounds, Sample::databaseCpu),
                median(rounds, Sample::clientCpu));
    }

    /** Of a client that needs no server: what it took itself is the cost of the turn. */
    public Sample ofClientAlone() {
        return new Sample(perSecond, p50, p95, p99, clientCpu, databaseCpu, 0);
    }

    private static double median(List<Sample> rounds, Function<Sample, Double> figure) {
        List<Double> sorted =
                rounds.stream().map(figure).sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
