package dev.rollcall.scim.oracle.scimpatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code foreign.seed} and {@code foreign.cases} repeat and bound it. */
class ScimPatchOracle {
    private static final long SEED = Long.getLong("foreign.seed", 7_644);
    private static final int CASES = Integer.getInteger("foreign.cases", 20_000);

    private final Map<Difference, Integer> explained = new EnumMap<>(Difference.class);
    private final List<String> unexplained = new ArrayList<>();
    private int agreed;

    @Test
    void bothMakeTheSameOfAPatchOrOneOfTheReasonsHolds() {
        Random random = new Random(SEED);
        try (var scimPatch = new ScimPatch(Path.of(System.getProperty("foreign.scim-patch")))) {
            for (int i = 0; i < CASES; i++) {
                compare(Step.of(scimPatch, RandomPerson.of(random), RandomOperation.of(random)));
            }
        }
        report();

        assertThat(unexplained).as("differences without a reason").isEmpty();
        assertThat(agreed).as("agreed").isGreaterThan(CASES / 2);
    }

    private void compare(Step step) {
        String theirs = step.asked(List.of(step.operation()));
        if (step.rollcall().equals(theirs)) {
            agreed++;
            return;
        }
        Stream.of(Difference.values())
                .filter(difference -> difference.holds(step))
                .findFirst()
                .ifPresentOrElse(
                        difference -> explained.merge(difference, 1, Integer::sum),
                        () -> unexplained.add("""
                                %s
                                  of %s
                                  Rollcall: %s
                                  scim-patch: %s""".formatted(step.operation(), step.person(), step.rollcall(), theirs)));
    }

    private void report() {
        System.out.println("scim-patch, seed " + SEED + ": of " + CASES + " operations " + agreed + " agreed");
        explained.forEach((difference, count) -> System.out.println(count + " differ: " + difference.reason()));
    }
}
