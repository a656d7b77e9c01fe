package dev.rollcall.directory.membership;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which groups may become members of which: none of itself by however many steps, and none beyond the limits, which
 * keep the cost of a change and of reading a person's groups apart from the size of the organization.
 */
public final class NestingRules {
    /** How many groups may be one in the other. */
    public static final int LEVELS = 10;

    /** How many groups may be in a group, over all levels. */
    public static final int MOST_INSIDE = 1000;

    /** How many groups a group may be in, over all levels. */
    public static final int MOST_AROUND = 100;

    private final NestingReads reads;

    NestingRules(NestingReads reads) {
        this.reads = reads;
    }

    /**
     * Holds only while nobody else changes which groups are in which.
     *
     * @param joining groups that are no members of the group yet
     * @throws InvalidValueException for a circle, or beyond a limit
     */
    void check(String groupId, Set<String> joining) {
        if (joining.contains(groupId)) {
            throw refused("nesting.itself", groupId);
        }
        if (joining.size() > MOST_INSIDE) {
            throw tooManyInside(groupId);
        }
        Set<String> around = new LinkedHashSet<>(Set.of(groupId));
        around.addAll(reads.around(Set.of(groupId)));
        joining.stream().filter(around::contains).findFirst().ifPresent(member -> {
            throw circle(groupId, member);
        });
        sizes(around, with(joining, reads.inside(joining)), groupId);
        if (levels(Set.of(groupId), reads::containers) + levels(joining, reads::members) > LEVELS) {
            throw refused("nesting.levels", groupId, LEVELS);
        }
    }

    private void sizes(Set<String> around, Set<String> inside, String groupId) {
        if (inside.size() > MOST_INSIDE) {
            throw tooManyInside(groupId);
        }
        Map<String, Set<String>> insideBefore = reads.insideEach(around);
        for (String outer : around) {
            if (with(insideBefore.getOrDefault(outer, Set.of()), inside).size() > MOST_INSIDE) {
                throw tooManyInside(outer);
            }
        }
        Map<String, Set<String>> aroundBefore = reads.aroundEach(inside);
        for (String inner : inside) {
            if (with(aroundBefore.getOrDefault(inner, Set.of()), around).size() > MOST_AROUND) {
                throw refused("nesting.around", inner, MOST_AROUND);
            }
        }
    }

    // One more than the limit is enough to know. The groups make no circle: each step leads to others.
    private static int levels(Set<String> groups, UnaryOperator<Set<String>> step) {
        int levels = 0;
        for (Set<String> level = groups; !level.isEmpty() && levels <= LEVELS; level = step.apply(level)) {
            levels++;
        }
        return levels;
    }

    private InvalidValueException tooManyInside(String groupId) {
        return refused("nesting.inside", groupId, MOST_INSIDE);
    }

    private InvalidValueException circle(String groupId, String member) {
        List<String> way = wayUp(groupId, member);
        Map<String, String> names = reads.names(way);
        List<String> named = way.stream()
                .map(id -> '"' + Quoted.of(names.getOrDefault(id, id)) + '"')
                .toList();
        int last = named.size() - 1;
        Object containers = named.get(last);
        for (int i = last - 1; i > 0; i--) {
            containers = Sentence.of("part.way", named.get(i), containers);
        }
        return new InvalidValueException(
                Sentence.of("nesting.circle", named.get(last), named.get(0), containers, named.get(1)));
    }

    private List<String> wayUp(String from, String to) {
        Set<String> between = with(Set.of(to), reads.inside(Set.of(to)));
        List<String> way = new ArrayList<>(List.of(from));
        for (String at = from; !at.equals(to); way.add(at)) {
            at = reads.containers(Set.of(at)).stream()
                    .filter(between::contains)
                    .findFirst()
                    .orElse(to);
        }
        return way;
    }

    private InvalidValueException refused(String sentence, String groupId) {
        return new InvalidValueException(Sentence.of(sentence, name(groupId)));
    }

    private InvalidValueException refused(String sentence, String groupId, int most) {
        return new InvalidValueException(Sentence.of(sentence, name(groupId), most));
    }

    private String name(String groupId) {
        return Quoted.of(reads.names(Set.of(groupId)).getOrDefault(groupId, groupId));
    }

    private static Set<String> with(Collection<String> ids, Collection<String> others) {
        Set<String> all = new HashSet<>(ids);
        all.addAll(others);
        return all;
    }
}
