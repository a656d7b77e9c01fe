package dev.rollcall.web.check.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.check.CheckProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckVerdictTest {
    private static final String LIST = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":7,"startIndex":1,
             "itemsPerPage":1,"Resources":[{"id":"a"}]}""";

    private static CheckAnswer answer(int status, String body) {
        return new CheckAnswer(status, body.getBytes(StandardCharsets.UTF_8), false, 0);
    }

    private static String error(int status) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status
                + "\",\"detail\":\"Do this.\"}";
    }

    @Test
    void aListIsWhatOktaCanRead() {
        assertThat(CheckVerdict.of(answer(200, LIST), Wanted.LIST).problem()).isNull();
        assertThat(CheckVerdict.of(answer(200, LIST.replace("7", "\"7\"")), Wanted.LIST)
                        .problem())
                .isEqualTo(CheckProblem.UNEXPECTED);
        assertThat(CheckVerdict.of(answer(200, LIST.replace("\"itemsPerPage\":1", "\"itemsPerPage\":100")), Wanted.LIST)
                        .problem())
                .isEqualTo(CheckProblem.UNEXPECTED);
        assertThat(CheckVerdict.of(answer(200, "{}"), Wanted.found(1)).problem())
                .isEqualTo(CheckProblem.UNEXPECTED);
    }

    @Test
    void ofAListThatIsTooLongOnlyTheBeginningIsLookedAt() {
        var begun = new CheckAnswer(200, "{\"schemas\":[".getBytes(StandardCharsets.UTF_8), true, 0);

        assertThat(CheckVerdict.of(begun, Wanted.LIST).problem()).isNull();
    }

    @Test
    void noContentHasNone() {
        assertThat(CheckVerdict.of(answer(204, ""), Wanted.NOTHING).problem()).isNull();
        assertThat(CheckVerdict.of(answer(200, ""), Wanted.LIST).problem()).isEqualTo(CheckProblem.NOT_SCIM);
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REFUSED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, REFUSED",
        "429, TOO_MANY",
        "500, REFUSED",
        "503, BUSY"
    })
    void aRefusalSaysWhatItsDetailSays(int status, CheckProblem problem) {
        assertThat(CheckVerdict.of(answer(status, error(status)), Wanted.LIST))
                .isEqualTo(new CheckVerdict(problem, "Do this."));
    }

    @ParameterizedTest
    @CsvSource({
        "302, '', REDIRECTED",
        "308, '{}', REDIRECTED",
        "200, '<html>Sign in</html>', NOT_SCIM",
        "200, '[]', NOT_SCIM",
        "401, '{\"error\":\"sign in\"}', NOT_SCIM",
        "502, '<html>Bad Gateway</html>', PROXY",
        "503, '', PROXY",
        "404, '<html>Not Found</html>', NOT_SCIM"
    })
    void whatIsNotOfRollcallIsSaid(int status, String body, CheckProblem problem) {
        assertThat(CheckVerdict.of(answer(status, body), Wanted.LIST))
                .isEqualTo(new CheckVerdict(problem, String.valueOf(status)));
    }
}
