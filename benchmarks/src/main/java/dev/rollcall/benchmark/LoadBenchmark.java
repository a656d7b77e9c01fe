package dev.rollcall.benchmark;

import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.report.Table;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.KeycloakSubject;
import dev.rollcall.benchmark.subject.PolisSubject;
import dev.rollcall.benchmark.subject.RollcallSubject;
import dev.rollcall.benchmark.subject.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each kind of request takes of Rollcall, and of others when asked: at first, right after the start, and when all
 * of them have run for a while, in rounds that take turns.
 */
final class LoadBenchmark {
    private static final Duration FILLING = Duration.ofMinutes(20);
    // A JVM compiles what it has run often.
    private static final int WARMING = 10;

    private final Options options;
    private final Report report;
    private final Database database;
    private final List<ScimContender> servers = new ArrayList<>();
    private final Map<String, List<String>> memory = new LinkedHashMap<>();

    private LoadBenchmark(Options options, Report report, Database database) {
        this.options = options;
        this.report = report;
        this.database = database;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database()) {
            var benchmark = new LoadBenchmark(options, report, database);
            try {
                benchmark.run();
            } finally {
                benchmark.servers.forEach(server -> server.subject().close());
            }
        }
    }

    private void run() throws Exception {
        Results cold = new Results();
        begin(RollcallSubject.start(Options.path("home"), Options.text("java"), database), cold);
        for (String peer : options.peers()) {
            begin(peer(peer), cold);
        }
        report.section("Machine", Machine.description(database) + settings());
        report.section("At first", cold.table());
        for (var server : servers) {
            fill(server);
        }
        report.section("Warm", warm().table());
        servers.forEach(this::remember);
        report.section("Memory", memory());
    }

    private Subject peer(String name) throws Exception {
        return switch (name) {
            case "polis" ->
                PolisSubject.start(Options.path("polis"), Options.number("polis.page"), options.people(), database);
            case "keycloak" ->
                KeycloakSubject.start(Options.path("keycloak"), Options.text("keycloak.version"), database);
            default -> throw new IllegalArgumentException(name + " is neither polis nor keycloak");
        };
    }

    /** Each kind of request for the first time, right after the start. */
    private void begin(Subject subject, Results cold) throws Exception {
        var server = ScimContender.of(subject, database);
        servers.add(server);
        remember(server);
        for (var workload : Workload.OF_OKTA) {
            if (server.offers(workload)) {
                cold.add(workload, server.name(), List.of(round(server, workload)));
            }
        }
        remember(server);
    }

    private void fill(ScimContender server) throws Exception {
        int missing = options.people() - server.directory().size();
        if (missing > 0) {
            server.round(Workload.CREATE, Workload.CREATE.connections(), missing, FILLING);
        }
        if (server.directory().size() < options.people()) {
            throw new IllegalStateException(
                    server.name() + " has " + server.directory().size() + " people after " + FILLING
                            + "; ask for fewer with -Dbenchmarks.people.");
        }
        database.settle(server.subject().database());
    }

    private Results warm() throws Exception {
        List<Contender> all = new ArrayList<>(servers);
        all.add(new BareJdbc(database));
        var results = new Results();
        for (var workload : Workload.OF_OKTA) {
            var offering = all.stream().filter(one -> one.offers(workload)).toList();
            Map<Contender, List<Sample>> rounds = new LinkedHashMap<>();
            for (var contender : offering) {
                contender.round(workload, workload.connections(), WARMING * options.requests(), options.limit());
            }
            for (int i = 0; i < options.rounds(); i++) {
                for (var contender : offering) {
                    var samples = rounds.computeIfAbsent(contender, key -> new ArrayList<>());
                    samples.add(round(contender, workload));
                }
            }
            rounds.forEach((contender, samples) -> results.add(workload, contender.name(), samples));
        }
        return results;
    }

    private Sample round(Contender contender, Workload workload) throws Exception {
        return contender.round(workload, workload.connections(), options.requests(), options.limit());
    }

    private void remember(ScimContender server) {
        memory.computeIfAbsent(server.name(), name -> new ArrayList<>())
                .add(Table.figure(server.subject().process().residentMib()));
    }

    private String memory() {
        var table = new Table(List.of("server"), List.of("at the start, MiB", "after *At first*", "after *Warm*"));
        memory.forEach((name, figures) -> {
            List<String> row = new ArrayList<>(List.of(name));
            row.addAll(figures);
            table.row(row);
        });
        return table.toString();
    }

    private String settings() {
        return "\n\n%,d people at least, rounds of %,d turns or %d seconds, the median of %d rounds."
                .formatted(options.people(), options.requests(), options.limit().toSeconds(), options.rounds());
    }

    /** Samples of each kind of request, and whose they are. */
    private static final class Results {
        private final Map<Workload, Map<String, Sample>> samples = new EnumMap<>(Workload.class);

        void add(Workload workload, String name, List<Sample> rounds) {
            samples.computeIfAbsent(workload, key -> new LinkedHashMap<>()).put(name, Sample.median(rounds));
        }

        String table() {
            var table = new SampleTable();
            samples.forEach(
                    (workload, all) -> all.forEach((name, sample) -> table.row(workload.title(), name, sample)));
            return table.toString();
        }
    }
}
