package dev.rollcall.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.benchmark.http.HttpConnection;
import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Costs;
import dev.rollcall.benchmark.load.Round;
import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Directory;
import dev.rollcall.benchmark.okta.Person;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.report.Report;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long a Primary Admin of a large organization waits for each page: its HTML, over one connection. */
final class PagesBenchmark {
    private static final int WARMING = 40;
    private static final int CHANGES = 1_000;
    private static final int ROWS_A_PERSON = 10;

    private final Options options;
    private final Database database;
    private final RollcallSubject rollcall;

    private PagesBenchmark(Options options, Database database, RollcallSubject rollcall) {
        this.options = options;
        this.database = database;
        this.rollcall = rollcall;
    }

    static void run(Options options, Report report) throws Exception {
        try (var database = new Database();
                var rollcall = RollcallSubject.start(Options.path("home"), Options.text("java"), database)) {
            var benchmark = new PagesBenchmark(options, database, rollcall);
            report.section("Pages", Machine.description(database) + "\n\n" + benchmark.measure());
        }
    }

    private SampleTable measure() throws Exception {
        Map<String, String> pages = pages();
        String cookies = signIn();
        var table = new SampleTable();
        for (var page : pages.entrySet()) {
            round(page.getValue(), cookies, WARMING);
            List<Sample> rounds = new ArrayList<>();
            for (int i = 0; i < options.rounds(); i++) {
                rounds.add(round(page.getValue(), cookies, options.requests() / 20));
            }
            table.row(page.getKey(), "Rollcall", Sample.median(rounds));
        }
        return table;
    }

    /** Each page's name and address, in an organization with the people, one group of all and ten changes a person. */
    private Map<String, String> pages() throws Exception {
        var directory = new Directory(rollcall.tenant());
        var contender = new ScimContender(rollcall, directory, costs());
        contender.round(Workload.CREATE, 1, CHANGES, options.limit());
        Person last;
        String group;
        var population = new Population(database, rollcall.tenant());
        population.add(1, options.pages());
        try (var client = new ScimClient(rollcall.tenant())) {
            last = directory.create(client, 1_000_000);
            group = directory.useNewGroup(client);
            population.join(group);
            client.patch("/Users/" + last.id(), """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations":[{"op":"replace","value":{"active":false}}]}""");
        }
        population.remember(ROWS_A_PERSON * options.pages(), options.pages());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Overview", "/home.xhtml");
        pages.put("People", "/people.xhtml");
        pages.put("People, searched", "/people.xhtml?q=" + last.userName().substring(0, 4));
        pages.put("Person", "/person.xhtml?id=" + last.id());
        pages.put("Groups", "/groups.xhtml");
        pages.put("Group of all", "/group.xhtml?id=" + group);
        pages.put("Activity", "/activity.xhtml");
        pages.put("Activity, searched", "/activity.xhtml?about=" + last.userName());
        pages.put("Activity, refused", "/activity.xhtml?show=refused");
        pages.put("Single Sign-on", "/settings/single-sign-on.xhtml");
        pages.put("SAML", "/settings/okta.xhtml?tab=saml");
        pages.put("SCIM", "/settings/okta.xhtml?tab=scim");
        pages.put("Account", "/account.xhtml");
        return pages;
    }

    /** The cookies of a Primary Admin. */
    private String signIn() {
        Tenant tenant = rollcall.tenant();
        String slug = tenant.path().substring(tenant.path().lastIndexOf('/') + 1);
        try (var chromium = Chromium.open();
                var context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + tenant.port() + "/sign-in.xhtml?organization=" + slug);
            page.getByLabel("E-mail").fill(RollcallSubject.ADMIN);
            page.getByLabel("Password").fill(RollcallSubject.PASSWORD);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            page.getByRole(AriaRole.NAVIGATION).first().waitFor();
            return context.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    private Sample round(String path, String cookies, int turns) throws Exception {
        int port = rollcall.tenant().port();
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookies + "\r\n";
        return Round.run(costs(), 1, turns, options.limit(), () -> new Connection() {
            private final HttpConnection connection = new HttpConnection(port);

            @Override
            public void take() throws IOException {
                var answer = connection.exchange(head, "");
                if (answer.status() != 200 || !answer.body().endsWith("</html>")) {
                    throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        });
    }

    private Costs costs() {
        return new Costs(rollcall.process(), database.process());
    }
}
