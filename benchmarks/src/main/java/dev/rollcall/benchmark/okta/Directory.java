package dev.rollcall.benchmark.okta;

import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.http.Tenant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a client knows of one organization by now: whom it has created, and how far it is with each workload. */
public final class Directory {
    private static final int GROUPS = 8;
    // A prime, so that people are asked for in no order of the database's.
    private static final long STRIDE = 7919;

    private final Tenant tenant;
    private final AtomicInteger number;
    private final List<Person> people = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> emptyGroups = new ArrayList<>();
    private final Map<Workload, AtomicInteger> turns = new ConcurrentHashMap<>();

    public Directory(Tenant tenant) {
        this(tenant, 0);
    }

    /** @param used so many numbers have names of people and groups already */
    public Directory(Tenant tenant, int used) {
        this.tenant = tenant;
        number = new AtomicInteger(used);
    }

    public Tenant tenant() {
        return tenant;
    }

    /** How many people the client has created. */
    public synchronized int size() {
        return people.size();
    }

    /** Each once, from 1. */
    int nextNumber() {
        return number.incrementAndGet();
    }

    /** How many turns of the workload were taken before. */
    int turn(Workload workload) {
        return turns.computeIfAbsent(workload, none -> new AtomicInteger()).getAndIncrement();
    }

    /** Notes somebody who is there. */
    public synchronized void add(Person person) {
        people.add(person);
    }

    /** In the order in which they were created, over and over. */
    synchronized Person person(int turn) {
        return people.get(turn % people.size());
    }

    /** From the latest on back. */
    synchronized Person latest(int turn) {
        return people.get(people.size() - 1 - turn % people.size());
    }

    /** In another order. */
    synchronized Person anyone(int turn) {
        return people.get((int) (turn * STRIDE % people.size()));
    }

    /** The latest, at most so many. */
    synchronized List<Person> latestOf(int most) {
        return List.copyOf(people.subList(Math.max(0, people.size() - most), people.size()));
    }

    /** A group that gets members one by one; several, since a group takes one change at a time. */
    synchronized String group(int turn) {
        return groups.get(turn % groups.size());
    }

    synchronized int groups() {
        return groups.size();
    }

    /** Creates somebody, and does not note them. */
    public Person create(ScimClient client, int named) throws IOException {
        String id = client.post("/Users", Bodies.person(named)).value("id");
        return new Person(id, Bodies.userName(named));
    }

    /**
     * Makes one new group the only one that gets members.
     *
     * @return its id
     */
    public synchronized String useNewGroup(ScimClient client) throws IOException {
        groups.clear();
        groups.add(group(client));
        return groups.get(0);
    }

    synchronized void makeGroups(ScimClient client) throws IOException {
        if (groups.isEmpty()) {
            for (int i = 0; i < GROUPS; i++) {
                groups.add(group(client));
            }
        }
    }

    synchronized void makeEmptyGroups(ScimClient client, int count) throws IOException {
        while (emptyGroups.size() < count) {
            emptyGroups.add(group(client));
        }
    }

    synchronized String takeEmptyGroup() {
        return emptyGroups.remove(emptyGroups.size() - 1);
    }

    private String group(ScimClient client) throws IOException {
        return client.post("/Groups", Bodies.emptyGroup("Group " + nextNumber()))
                .value("id");
    }
}
