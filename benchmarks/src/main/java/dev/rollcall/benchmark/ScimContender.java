package dev.rollcall.benchmark;

import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Costs;
import dev.rollcall.benchmark.okta.Directory;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.Subject;

/** A SCIM server, with what the client knows of its one organization. */
record ScimContender(Subject subject, Directory directory, Costs costs) implements Contender {

    static ScimContender of(Subject subject, Database database) {
        return new ScimContender(
                subject, new Directory(subject.tenant()), new Costs(subject.process(), database.process()));
    }

    @Override
    public String name() {
        return subject.name();
    }

    @Override
    public boolean offers(Workload workload) {
        return subject.offers(workload);
    }

    @Override
    public int prepare(Workload workload, int requests) throws Exception {
        int turns = workload.turns(requests, directory);
        try (var client = new ScimClient(directory.tenant())) {
            workload.prepare(client, directory, turns);
        }
        return turns;
    }

    @Override
    public Connection open(Workload workload) throws Exception {
        var client = new ScimClient(directory.tenant());
        return new Connection() {
            @Override
            public void take() throws Exception {
                workload.take(client, directory);
            }

            @Override
            public void close() throws Exception {
                client.close();
            }
        };
    }
}
