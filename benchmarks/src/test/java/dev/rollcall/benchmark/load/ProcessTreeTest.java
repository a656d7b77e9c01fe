package dev.rollcall.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessTreeTest {
    @Test
    void theTimesFollowTheNameWhateverItHolds() {
        String stat = "42 (a ) b (c) S 1 2 3 4 5 6 7 8 9 10 100 20 3000 4 20 0 1 0 99999";

        assertThat(ProcessTree.times(stat)).isEqualTo(100 + 20 + 3000 + 4);
        assertThat(ProcessTree.times("")).isZero();
    }

    @Test
    void memoryIsWhatIsResident() {
        assertThat(ProcessTree.residentKib("VmPeak:\t  9000 kB\nVmRSS:\t  2048 kB\nRssAnon:\t 1 kB\n"))
                .isEqualTo(2048);
    }

    @Test
    void thisProcessTakesMemoryAndNoneTakesNone() {
        assertThat(new ProcessTree(ProcessHandle.current().pid()).residentMib()).isPositive();
        assertThat(ProcessTree.NONE.residentMib()).isZero();
        assertThat(ProcessTree.NONE.cpuMillis()).isZero();
    }
}
