package dev.rollcall.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTargetTest {
    @Test
    void withoutTheOperatorsAddressItIsTheSocketItself() {
        assertThat(CheckTarget.socket("127.0.0.1", 8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(CheckTarget.socket("0:0:0:0:0:0:0:1%lo", 8080)).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
    }
}
