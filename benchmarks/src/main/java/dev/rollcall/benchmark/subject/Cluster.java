package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Nodes of Rollcall on one PostgreSQL, and HAProxy before them, which sends each request to the next node. */
public final class Cluster implements AutoCloseable {
    private static final String NODE = "Served-By";

    private final Path home;
    private final String javaOptions;
    private final Database database;
    private final List<Integer> ports = new ArrayList<>();
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final Tenant tenant;
    private ServerProcess balancer;
    private int balancerPort;

    /** Starts the nodes, one after the other, with one empty organization, and a balancer before the first. */
    public Cluster(Path home, String javaOptions, Database database, int size)
            throws IOException, InterruptedException, SQLException {
        this.home = home;
        this.javaOptions = javaOptions;
        this.database = database;
        database.create(RollcallSubject.DATABASE);
        for (int i = 0; i < size; i++) {
            ports.add(FreePort.next());
            nodes.add(RollcallSubject.process(home, javaOptions, database, ports.get(i)));
        }
        tenant = RollcallSubject.organization(ports.get(0), "Nodes");
        balancer = balance(1);
    }

    /** A new balancer before the first so many nodes. */
    public void before(int size) throws IOException, InterruptedException {
        balancer.close();
        balancer = balance(size);
    }

    private ServerProcess balance(int size) throws IOException, InterruptedException {
        balancerPort = FreePort.next();
        var servers = new StringBuilder();
        for (int i = 0; i < size; i++) {
            servers.append("  server node%d 127.0.0.1:%d\n".formatted(i, ports.get(i)));
        }
        Path configuration = TestDirectory.create("haproxy").resolve("haproxy.cfg");
        Files.writeString(configuration, """
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 60s
                  timeout server 60s
                frontend scim
                  bind 127.0.0.1:%d
                  default_backend nodes
                  http-response set-header %s %%s
                backend nodes
                  balance roundrobin
                  option redispatch
                  option httpchk GET /health/ready
                  default-server check inter 500 fall 1 rise 1
                %s""".formatted(balancerPort, NODE, servers));
        var started = new ServerProcess("haproxy", List.of("haproxy", "-f", configuration.toString()), Map.of());
        // It says nothing when it is ready.
        Thread.sleep(2_000);
        return started;
    }

    /** The organization as clients reach it: by the balancer. */
    public Tenant tenant() {
        return new Tenant(balancerPort, tenant.path(), tenant.key());
    }

    /** Where the pages are: at the balancer. */
    public URI site() {
        return URI.create("http://localhost:" + balancerPort);
    }

    /** The organization's short name, as its addresses have it. */
    public String slug() {
        return tenant.path().substring(tenant.path().lastIndexOf('/') + 1);
    }

    /** Which node has answered, by the answer's headers. */
    public static int node(Map<String, String> headers) {
        String named = Objects.requireNonNull(headers.get(NODE.toLowerCase(Locale.ROOT)), "HAProxy names the node");
        return Integer.parseInt(named.substring("node".length()));
    }

    /** Ends a node without a word. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Ends a node as an operator does. */
    public void stop(int node) {
        nodes.get(node).close();
    }

    /** Starts a node again that has ended; it is ready then. */
    public void start(int node) throws IOException, InterruptedException {
        nodes.set(node, RollcallSubject.process(home, javaOptions, database, ports.get(node)));
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(ServerProcess::close);
    }
}
