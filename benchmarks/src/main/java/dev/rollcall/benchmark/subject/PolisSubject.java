package dev.rollcall.benchmark.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Ory Polis' directory sync, which is the npm package {@code @boxyhq/saml-jackson}, behind Node's own HTTP server: less
 * than Polis as deployed, whose pages and routes Next.js serves.
 */
public final class PolisSubject extends Subject {
    private static final String DATABASE = "polis";

    private final boolean listsAll;

    private PolisSubject(String version, Tenant tenant, ServerProcess process, boolean listsAll) {
        super("Polis " + version, DATABASE, tenant, process);
        this.listsAll = listsAll;
    }

    /**
     * Installs it from npm where it is not yet, and starts it.
     *
     * @param program the Node program
     * @param page the most people that it reads at once, for a page and for what it says there are in all
     * @param people so many there will be
     */
    public static PolisSubject start(Path program, int page, int people, Database database)
            throws IOException, InterruptedException, SQLException {
        Path home = Files.createDirectories(TestDirectory.target().resolve("polis"));
        Path library = home.resolve("node_modules/@boxyhq/saml-jackson/package.json");
        for (String file : List.of("package.json", "server.js")) {
            Files.copy(program.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(library)) {
            ServerProcess.run(
                    home,
                    List.of("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"));
        }
        database.create(DATABASE);
        var process = new ServerProcess(
                "polis",
                List.of("node", home.resolve("server.js").toString()),
                Map.of("NODE_ENV", "production", "POLIS_PAGE", String.valueOf(page), "POLIS_DB_URL", url(database)));
        String[] ready = process.await("ready ").split(" ");
        String version =
                new ObjectMapper().readTree(library.toFile()).path("version").asText();
        var tenant = new Tenant(Integer.parseInt(ready[0]), "/scim/" + ready[1], ready[2]);
        return new PolisSubject(version, tenant, process, page >= people);
    }

    private static String url(Database database) {
        URI jdbc = URI.create(database.jdbcUrl(DATABASE).substring("jdbc:".length()));
        return "postgres://" + database.user() + ":" + database.password() + "@" + jdbc.getAuthority() + jdbc.getPath();
    }

    /** There are as many people in all as it reads at once, it says, and so an import would end early. */
    @Override
    public boolean offers(Workload workload) {
        return workload != Workload.IMPORT || listsAll;
    }
}
