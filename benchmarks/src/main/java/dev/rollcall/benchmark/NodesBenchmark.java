package dev.rollcall.benchmark;

import dev.rollcall.benchmark.okta.CreateStream;
import dev.rollcall.benchmark.okta.CreateStream.Outcome;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.report.Table;
import dev.rollcall.benchmark.subject.Cluster;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several nodes on one PostgreSQL behind HAProxy: what they take together, and what becomes of a stream of new people
 * when a node ends at once, and when all are started anew one after the other. Any person who was acknowledged and is
 * not there ends the run, and so does any request that fails for good, or a form that is lost with the node of its
 * page.
 */
final class NodesBenchmark {
    private static final int CONNECTIONS = 8;

    private final Options options;
    private final Database database;
    private final Cluster cluster;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Table table = new Table(
            List.of("what"),
            List.of("people acknowledged", "a second", "requests repeated", "failed", "lost", "longest, s"));

    private NodesBenchmark(Options options, Database database, Cluster cluster) {
        this.options = options;
        this.database = database;
        this.cluster = cluster;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database();
                var cluster = new Cluster(Options.path("home"), Options.text("java"), database, options.nodes())) {
            var benchmark = new NodesBenchmark(options, database, cluster);
            benchmark.run();
            report.section("Nodes", benchmark.table.toString());
        }
    }

    private void run() throws Exception {
        // Not counted: what runs for the first time.
        cluster.before(options.nodes());
        during(() -> Thread.sleep(options.limit().toMillis()));
        for (int size = 1; size <= options.nodes(); size++) {
            cluster.before(size);
            row(
                    size + (size == 1 ? " node" : " nodes"),
                    during(() -> Thread.sleep(options.limit().toMillis())));
        }
        try (var form = new HalfFilledForm(cluster.site(), cluster.slug())) {
            row("one of them ends by kill -9", during(() -> {
                Thread.sleep(options.limit().toMillis() / 2);
                cluster.kill(form.node());
                form.send();
                Thread.sleep(options.limit().toMillis() / 2);
            }));
            cluster.start(form.node());
        }
        row("each of them stops and starts again", during(() -> {
            for (int node = 0; node < options.nodes(); node++) {
                cluster.stop(node);
                cluster.start(node);
                // The balancer looks every half second.
                Thread.sleep(2_000);
            }
        }));
    }

    private Outcome during(Happening happening) throws Exception {
        try (var stream = new CreateStream(cluster.tenant(), numbers, CONNECTIONS)) {
            happening.happen();
            return stream.stop();
        }
    }

    private void row(String what, Outcome outcome) throws SQLException {
        int lost = lost(outcome.acknowledged());
        table.row(List.of(
                what,
                Table.figure(outcome.acknowledged().size()),
                Table.figure(outcome.acknowledged().size() / seconds(outcome.time())),
                String.valueOf(outcome.repeated()),
                String.valueOf(outcome.failures().size()),
                String.valueOf(lost),
                Table.figure(seconds(outcome.longest()))));
        if (lost > 0 || !outcome.failures().isEmpty()) {
            throw new IllegalStateException(what + ": lost " + lost + ", failed " + outcome.failures());
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private int lost(List<String> acknowledged) throws SQLException {
        Set<String> missing = new HashSet<>(acknowledged);
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select user_name from person where deleted_at is null")) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return missing.size();
    }

    private interface Happening {
        void happen() throws Exception;
    }
}
