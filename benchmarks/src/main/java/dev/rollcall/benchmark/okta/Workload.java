package dev.rollcall.benchmark.okta;

import dev.rollcall.benchmark.http.Answer;
import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.http.UnexpectedAnswer;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/** What a server is asked for. A turn is one request unless the title says otherwise. */
public enum Workload {
    CREATE("create a person") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            directory.add(directory.create(client, directory.nextNumber()));
        }
    },
    LOOK_UP("look up by userName") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            var anyone = directory.anyone(directory.turn(this));
            expect(client, find("/Users", "userName", anyone.userName()), "totalResults", 1);
        }
    },
    READ("read by id") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            client.get("/Users/" + directory.anyone(directory.turn(this)).id());
        }
    },
    PAGE("page of 100") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int pages = Math.max(1, directory.size() / PAGE_SIZE);
            int page = (pages / 2 + directory.turn(this)) % pages;
            expect(client, page("/Users", page), "itemsPerPage", Math.min(PAGE_SIZE, directory.size()));
        }
    },
    DEACTIVATE("deactivate (PATCH)") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int turn = directory.turn(this);
            // Whoever has had their turn is activated again at the next one.
            boolean active = turn / directory.size() % 2 == 1;
            client.patch("/Users/" + directory.person(turn).id(), Bodies.active(active));
        }
    },
    REPLACE("GET, then PUT (2 requests)") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int turn = directory.turn(this);
            String path = "/Users/" + directory.anyone(turn).id();
            client.put(path, Bodies.renamed(client.get(path).body(), turn));
        }
    },
    ADD_MEMBER("add a member to a group") {
        @Override
        public void prepare(ScimClient client, Directory directory, int turns) throws IOException {
            directory.makeGroups(client);
        }

        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int turn = directory.turn(this);
            var member = directory.latest(turn / directory.groups());
            client.patch("/Groups/" + directory.group(turn), Bodies.members(List.of(member)));
        }
    },
    ADD_THOUSAND("add 1,000 members in one PATCH") {
        // The same people in several groups at the same moment is nothing that Okta does.
        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int turns(int requests, Directory directory) {
            return Math.max(8, requests / PAGE_SIZE);
        }

        @Override
        public void prepare(ScimClient client, Directory directory, int turns) throws IOException {
            directory.makeEmptyGroups(client, turns);
        }

        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            client.patch("/Groups/" + directory.takeEmptyGroup(), Bodies.members(directory.latestOf(1000)));
        }
    },
    IMPORT("import of all people, a page of 100 after the other") {
        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int turns(int requests, Directory directory) {
            return directory.size() / PAGE_SIZE + 2;
        }

        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int page = directory.turn(this) % turns(0, directory);
            Answer answer = client.get(page("/Users", page));
            int total = Integer.parseInt(answer.value("totalResults"));
            int expected = Math.max(0, Math.min(PAGE_SIZE, total - page * PAGE_SIZE));
            if (total < directory.size() || !answer.value("itemsPerPage").equals(String.valueOf(expected))) {
                throw new UnexpectedAnswer("Page " + page, "expected " + expected + " of all", answer);
            }
        }
    },
    FIRST_SYNC("first sync, a person (2 requests) or their group (3)") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int number = directory.nextNumber();
            if (directory.turn(this) % (PEOPLE_OF_A_GROUP + 1) < PEOPLE_OF_A_GROUP) {
                expect(client, find("/Users", "userName", Bodies.userName(number)), "totalResults", 0);
                directory.add(directory.create(client, number));
            } else {
                String name = "Class " + number;
                expect(client, find("/Groups", "displayName", name), "totalResults", 0);
                String id = client.post("/Groups", Bodies.emptyGroup(name)).value("id");
                client.patch("/Groups/" + id, Bodies.members(directory.latestOf(PEOPLE_OF_A_GROUP)));
            }
        }
    },
    JUMP("page of 100 that does not follow the one before") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            int pages = Math.max(1, directory.size() / PAGE_SIZE);
            int page = (int) (directory.turn(this) * STRIDE % pages);
            expect(client, page("/Users", page), "itemsPerPage", PAGE_SIZE);
        }
    },
    FILTERED("page of 100 that are active") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            expect(client, page("/Users", 0) + "&filter=active%20eq%20true", "itemsPerPage", PAGE_SIZE);
        }
    },
    SORTED("page of 100, sorted by family name") {
        @Override
        public void take(ScimClient client, Directory directory) throws IOException {
            expect(client, page("/Users", 0) + "&sortBy=name.familyName", "itemsPerPage", PAGE_SIZE);
        }
    };

    /** What Okta does day by day; the rest is what others may ask for. */
    public static final List<Workload> OF_OKTA = List.copyOf(EnumSet.range(CREATE, FIRST_SYNC));

    private static final int PAGE_SIZE = 100;
    private static final long STRIDE = 7919;
    private static final int PEOPLE_OF_A_GROUP = 100;

    private final String title;

    Workload(String title) {
        this.title = title;
    }

    /** For the table. */
    public String title() {
        return title;
    }

    /** How many connections it uses at once. */
    public int connections() {
        return 8;
    }

    /** How many turns make a round. */
    public int turns(int requests, Directory directory) {
        return requests;
    }

    /** What has to be there for so many turns, and is not measured. */
    public void prepare(ScimClient client, Directory directory, int turns) throws IOException {}

    /** One turn. */
    public abstract void take(ScimClient client, Directory directory) throws IOException;

    private static String find(String resources, String attribute, String value) {
        return resources + "?filter=" + attribute + "%20eq%20%22" + value.replace(" ", "%20")
                + "%22&startIndex=1&count=100";
    }

    private static String page(String resources, int page) {
        return resources + "?startIndex=" + (1 + page * PAGE_SIZE) + "&count=" + PAGE_SIZE;
    }

    private static void expect(ScimClient client, String resource, String name, int value) throws IOException {
        Answer answer = client.get(resource);
        if (!answer.value(name).equals(String.valueOf(value))) {
            throw new UnexpectedAnswer("GET " + resource, "expected " + name + " " + value, answer);
        }
    }
}
