package dev.rollcall.benchmark;

import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Pace;
import dev.rollcall.benchmark.load.Round;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.report.Table;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/**
 * Steady load of everything that Okta asks for, a minute after the other, and what Rollcall holds at the end of each.
 * What has grown between the first third and the last one ends the run.
 */
final class SoakBenchmark {
    /** About a quarter of what two processors can do. */
    private static final int TURNS_A_SECOND = 150;

    private static final int CONNECTIONS = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Workload> MIX = List.of(
            Workload.LOOK_UP,
            Workload.READ,
            Workload.PAGE,
            Workload.CREATE,
            Workload.REPLACE,
            Workload.DEACTIVATE,
            Workload.ADD_MEMBER);
    /** A heap breathes: what counts is that it does not grow on. */
    private static final double MEMORY_GROWTH = 1.15;
    /** Threads, files and connections come and go with the load. */
    private static final double GROWTH = 1.1;

    private final Options options;
    private final Database database;
    private final RollcallSubject rollcall;
    private final List<State> states = new ArrayList<>();
    private final Table table = new Table(
            List.of("minute"),
            List.of(
                    "turns a second",
                    "server CPU ms",
                    "memory, MiB",
                    "threads",
                    "open files",
                    "connections to the database"));

    private SoakBenchmark(Options options, Database database, RollcallSubject rollcall) {
        this.options = options;
        this.database = database;
        this.rollcall = rollcall;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database();
                var rollcall = RollcallSubject.start(Options.path("home"), Options.text("java"), database)) {
            var benchmark = new SoakBenchmark(options, database, rollcall);
            benchmark.run();
            report.section("Soak", Machine.description(database) + "\n\n" + benchmark.table);
            benchmark.requireFlat();
        }
    }

    private void run() throws Exception {
        var server = ScimContender.of(rollcall, database);
        // Not counted: an organization to work on, and what runs for the first time.
        server.round(Workload.CREATE, CONNECTIONS, options.requests(), options.limit());
        for (var workload : MIX) {
            server.round(workload, CONNECTIONS, options.requests(), options.limit());
        }
        var turn = new AtomicInteger();
        for (int minute = 1; minute <= options.soak(); minute++) {
            var pace = new Pace(TURNS_A_SECOND);
            var sample = Round.run(
                    server.costs(),
                    CONNECTIONS,
                    TURNS_A_SECOND * (int) MINUTE.toSeconds(),
                    MINUTE,
                    () -> steady(server, turn, pace));
            var state = new State(
                    rollcall.process().residentMib(),
                    rollcall.process().threads(),
                    rollcall.process().files(),
                    sessions());
            states.add(state);
            table.row(List.of(
                    String.valueOf(minute),
                    Table.figure(sample.perSecond()),
                    Table.figure(sample.serverCpu()),
                    Table.figure(state.memory()),
                    String.valueOf(state.threads()),
                    String.valueOf(state.files()),
                    String.valueOf(state.sessions())));
        }
    }

    /** A connection over which the kinds of requests take turns, each at its time. */
    private static Connection steady(ScimContender server, AtomicInteger turn, Pace pace) throws Exception {
        var client = new ScimClient(server.directory().tenant());
        return new Connection() {
            @Override
            public long await() {
                return pace.await();
            }

            @Override
            public void take() throws Exception {
                MIX.get(Math.floorMod(turn.getAndIncrement(), MIX.size())).take(client, server.directory());
            }

            @Override
            public void close() throws Exception {
                client.close();
            }
        };
    }

    /** What Rollcall holds at the end of a minute. */
    private record State(long memory, long threads, long files, long sessions) {}

    private long sessions() throws SQLException {
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void requireFlat() {
        requireFlat("memory", State::memory, MEMORY_GROWTH);
        requireFlat("threads", State::threads, GROWTH);
        requireFlat("open files", State::files, GROWTH);
        requireFlat("connections to the database", State::sessions, GROWTH);
    }

    private void requireFlat(String what, ToLongFunction<State> figure, double most) {
        int third = Math.max(1, states.size() / 3);
        double first = mean(states.subList(0, third), figure);
        double last = mean(states.subList(states.size() - third, states.size()), figure);
        if (last > first * most) {
            throw new IllegalStateException(
                    "Not flat: " + what + " " + Table.figure(first) + " at first, " + Table.figure(last) + " at last");
        }
    }

    private static double mean(List<State> some, ToLongFunction<State> figure) {
        return some.stream().mapToLong(figure).average().orElseThrow();
    }
}
