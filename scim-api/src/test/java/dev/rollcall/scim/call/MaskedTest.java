package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    private static String masked(String body) {
        return Masked.of(body.getBytes(StandardCharsets.UTF_8), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userName\":\"ada\",\"password\":\"s3cret\"}",
                "{\"userName\":\"ada\",\"PassWord\":{\"value\":[\"s3cret\"]}}",
                "{\"userName\":\"ada\",\"p\\u0061ssword\":\"s3cret\"}",
                "{\"userName\":\"ada\",\"urn:example:1.0:User\":{\"clientSecret\":\"s3cret\"}}",
                "{\"userName\":\"ada\",\"Operations\":[{\"op\":\"replace\",\"path\":\"password\",\"value\":\"s3cret\"}]}",
                "{\"userName\":\"ada\",\"Operations\":[{\"Value\":\"s3cret\",\"op\":\"add\",\"path\":\"urn:x:User:PASSWORD\"}]}",
                "{\"userName\":\"ada\",\"Operations\":[{\"op\":\"add\",\"PATH\":\"password\",\"value\":\"s3cret\"}]}",
                "{\"userName\":\"ada\",\"Operations\":[{\"op\":\"add\",\"value\":{\"password\":\"s3cret\"}}]}",
                "{\"userName\":\"ada\", broken \"password\":\"s3cret\"}",
                "{\"userName\":\"ada\", broken \"p\\u0061ssword\":\"s3cret\"}"
            })
    void noPasswordIsKeptHoweverItIsNamed(String body) {
        assertThat(masked(body)).contains("\"userName\":\"ada\"").doesNotContain("s3cret");
    }

    @Test
    void aSecretKeyIsMaskedWhereverItStands() {
        assertThat(masked("{\"title\":\"my key rck_0123456789abcdef_-X, so\"}"))
                .isEqualTo("{\"title\":\"my key rck_" + Masked.MASK + ", so\"}");
    }

    @Test
    void everythingElseStandsAsItCame() {
        assertThat(masked("{ \"active\" : \"True\" }")).isEqualTo("{ \"active\" : \"True\" }");
        assertThat(masked("no JSON")).isEqualTo("no JSON");
        assertThat(Masked.of(new byte[0], false)).isNull();
    }

    @Test
    void aBodyThatWasCutSaysSo() {
        assertThat(Masked.of("{\"userName\":\"a".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo("{\"userName\":\"a…");
        assertThat(Masked.of("{\"userName\":\"ada\",\"password\":\"s3cre".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo("{\"userName\":\"ada\",\"…");
    }
}
