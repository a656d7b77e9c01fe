package dev.rollcall.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormBodyTest {
    @Test
    void aQueryIsReadAndWhatIsBrokenInItLeftOut() {
        assertThat(FormBody.ofQuery("a=1+%C3%A9&b=%zz&a=2&&c").fields())
                .isEqualTo(Map.of("a", List.of("1 é", "2"), "c", List.of("")));
        assertThat(FormBody.ofQuery(null).fields()).isEmpty();
        assertThat(FormBody.ofQuery("").fields()).isEmpty();
    }

    @Test
    void aFormThatIsBrokenOrHasManyFieldsIsRefusedWhole() {
        assertThatThrownBy(() -> FormBody.ofUrlEncoded("a=1&b=%zz".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFormException.class);
        assertThatThrownBy(() -> FormBody.ofUrlEncoded("a&".repeat(1_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFormException.class);
    }
}
