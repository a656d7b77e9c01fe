package dev.rollcall.directory.membership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who leaves a group, for the guard: a group that was a member counts as the people in it, over all levels, and as one
 * where there is nobody in it. Whoever leaves in several ways counts once.
 */
public final class Leavers {
    private static final int CHUNK = 1000;

    private final NestingReads reads;
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private int number = -1;

    public Leavers(NestingReads reads) {
        this.reads = reads;
    }

    public void addGroups(Set<String> ids) {
        groups.addAll(ids);
    }

    public void addPeople(Set<String> ids) {
        people.addAll(ids);
    }

    /** Everybody who is in a group leaves. Before anything of it is deleted, since it is read here. */
    public void addAllOf(String groupId, Set<String> innerIds) {
        number = Math.max(innerIds.size(), reads.people(Set.of(groupId)));
    }

    /** Whether {@link #number} reads who is in groups. */
    public boolean areGroupsAmong() {
        return !groups.isEmpty();
    }

    /** How many they are. */
    public int number() {
        if (number < 0) {
            number = groups.isEmpty()
                    ? people.size()
                    : people.size() + Math.max(groups.size(), reads.people(groups)) - counted();
        }
        return number;
    }

    /** How many of the people are in one of the groups as well. */
    private int counted() {
        List<String> all = new ArrayList<>(people);
        int counted = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            counted += reads.peopleAmong(all.subList(from, Math.min(from + CHUNK, all.size())), groups);
        }
        return counted;
    }
}
