package dev.rollcall.benchmark;

import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.load.Costs;
import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Directory;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.report.Plot;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the same requests to Rollcall take longer in a larger organization, over one connection; a table and a picture.
 */
final class GrowthBenchmark {
    // Those that are added to the group must be created before.
    private static final List<Workload> WORKLOADS = List.of(
            Workload.READ,
            Workload.LOOK_UP,
            Workload.PAGE,
            Workload.JUMP,
            Workload.FILTERED,
            Workload.SORTED,
            Workload.CREATE,
            Workload.ADD_MEMBER);

    // More than are created at one size.
    private static final int NAMES_OF_A_SIZE = 1_000_000;
    private static final int WARMING = 4;
    private static final int WARMING_CONNECTIONS = 8;

    private final Options options;
    private final Database database;
    private final RollcallSubject rollcall;
    private final SampleTable table = new SampleTable();
    private final Map<String, List<Double>> lines = new LinkedHashMap<>();

    private GrowthBenchmark(Options options, Database database, RollcallSubject rollcall) {
        this.options = options;
        this.database = database;
        this.rollcall = rollcall;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database();
                var rollcall = RollcallSubject.start(Options.path("home"), Options.text("java"), database)) {
            var benchmark = new GrowthBenchmark(options, database, rollcall);
            benchmark.grow();
            Files.writeString(report.beside("growth.svg"), Plot.svg("ms", options.growth(), benchmark.lines));
            report.section("Growth", Machine.description(database) + "\n\n" + benchmark.table);
        }
    }

    private void grow() throws Exception {
        warmUp();
        var population = new Population(database, rollcall.tenant());
        int people = 0;
        int names = 0;
        for (int size : options.growth()) {
            population.add(people + 1, size - people);
            people = size;
            var directory = new Directory(rollcall.tenant(), names);
            names += NAMES_OF_A_SIZE;
            population.tell(directory);
            try (var client = new ScimClient(rollcall.tenant())) {
                population.join(directory.useNewGroup(client));
            }
            measure(size, server(directory));
        }
    }

    /** In another organization: the first size would be measured with code that is not compiled yet. */
    private void warmUp() throws Exception {
        var server = server(new Directory(rollcall.anotherTenant("Warming up")));
        server.round(Workload.CREATE, WARMING_CONNECTIONS, options.requests(), options.limit());
        for (var workload : WORKLOADS) {
            server.round(workload, WARMING_CONNECTIONS, WARMING * options.requests(), options.limit());
        }
    }

    private ScimContender server(Directory directory) {
        return new ScimContender(rollcall, directory, new Costs(rollcall.process(), database.process()));
    }

    private void measure(int size, ScimContender server) throws Exception {
        for (var workload : WORKLOADS) {
            List<Sample> rounds = new ArrayList<>();
            // The first round is only for warming up.
            for (int i = 0; i <= options.rounds(); i++) {
                rounds.add(server.round(workload, 1, turns(workload, size), options.limit()));
            }
            var sample = Sample.median(rounds.subList(1, rounds.size()));
            table.row(workload.title(), "Rollcall, %,d people".formatted(size), sample);
            lines.computeIfAbsent(workload.title(), title -> new ArrayList<>()).add(sample.p50());
        }
    }

    /** So few that a small organization stays small. */
    private int turns(Workload workload, int size) {
        boolean grows = workload == Workload.CREATE || workload == Workload.ADD_MEMBER;
        return grows ? Math.min(options.requests(), size / 20) : options.requests();
    }
}
