package dev.rollcall.benchmark;

import dev.rollcall.benchmark.http.Answer;
import dev.rollcall.benchmark.http.HttpConnection;
import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Pace;
import dev.rollcall.benchmark.load.Round;
import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Directory;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.report.Table;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How long one organization waits for its answers while another one sends pages' worth of requests as fast as it can,
 * and does not listen when it is told to come later. Rates are as shipped.
 */
final class NeighborsBenchmark {
    private static final int QUIET_A_SECOND = 40;
    private static final int QUIET_PEOPLE = 200;
    private static final int LOUD_CONNECTIONS = 8;
    private static final List<Workload> QUIET = List.of(Workload.LOOK_UP, Workload.PAGE, Workload.DEACTIVATE);

    private final Options options;
    private final ScimContender quiet;
    private final Tenant loud;
    private final AtomicInteger answered = new AtomicInteger();
    private final ConcurrentHashMap<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private volatile boolean over;

    private NeighborsBenchmark(Options options, ScimContender quiet, Tenant loud) {
        this.options = options;
        this.quiet = quiet;
        this.loud = loud;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database();
                var rollcall = RollcallSubject.startWithRates(Options.path("home"), Options.text("java"), database)) {
            var quiet = ScimContender.of(rollcall, database);
            var benchmark = new NeighborsBenchmark(options, quiet, rollcall.anotherTenant("Loud"));
            report.section("Neighbors", Machine.description(database) + "\n\n" + benchmark.measure());
        }
    }

    private String measure() throws Exception {
        round(Workload.CREATE, QUIET_PEOPLE);
        warmUp();
        var table =
                new Table(List.of("turn", "beside it"), List.of("p50 ms", "p95 ms", "p99 ms", "times the p50 alone"));
        for (var workload : QUIET) {
            Sample alone = round(workload, turns());
            Sample beside = besideLoad(workload);
            table.row(row(workload, "nobody", alone, alone));
            table.row(row(workload, "another organization", beside, alone));
        }
        return table + "\n\nThe other organization sent " + Table.figure(answered.get()) + " requests over "
                + LOUD_CONNECTIONS + " connections; by status: " + statuses + ".";
    }

    // Each kind runs for a while before it is measured, at its pace.
    private void warmUp() throws Exception {
        for (var workload : QUIET) {
            besideLoad(workload);
            round(workload, turns());
        }
        answered.set(0);
        statuses.clear();
    }

    private int turns() {
        return Math.toIntExact(QUIET_A_SECOND * options.limit().toSeconds());
    }

    private static List<String> row(Workload workload, String beside, Sample sample, Sample alone) {
        return List.of(
                workload.title(),
                beside,
                Table.figure(sample.p50()),
                Table.figure(sample.p95()),
                Table.figure(sample.p99()),
                Table.figure(sample.p50() / alone.p50()));
    }

    private Sample besideLoad(Workload workload) throws Exception {
        over = false;
        var threads = Executors.newFixedThreadPool(LOUD_CONNECTIONS);
        try {
            List<Future<?>> sending = IntStream.range(0, LOUD_CONNECTIONS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        sendOn();
                        return null;
                    }))
                    .toList();
            TimeUnit.SECONDS.sleep(1);
            Sample sample = round(workload, turns());
            over = true;
            for (Future<?> one : sending) {
                one.get();
            }
            return sample;
        } finally {
            over = true;
            threads.shutdownNow();
        }
    }

    private void sendOn() throws Exception {
        String request = "GET " + loud.path() + "/Users?count=100 HTTP/1.1\r\nHost: localhost:" + loud.port()
                + "\r\nAuthorization: Bearer " + loud.key() + "\r\n";
        try (var connection = new HttpConnection(loud.port())) {
            while (!over) {
                Answer answer = connection.exchange(request, "");
                answered.incrementAndGet();
                statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                        .incrementAndGet();
            }
        }
    }

    private Sample round(Workload workload, int turns) throws Exception {
        var pace = new Pace(QUIET_A_SECOND);
        Directory directory = quiet.directory();
        return Round.run(quiet.costs(), 1, turns, options.inAll(), () -> {
            var client = new ScimClient(directory.tenant());
            return new Connection() {
                @Override
                public long await() {
                    return pace.await();
                }

                @Override
                public void take() throws Exception {
                    workload.take(client, directory);
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
    }
}
