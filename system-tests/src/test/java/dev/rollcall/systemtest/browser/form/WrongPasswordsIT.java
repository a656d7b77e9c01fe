package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.form.PasswordForm.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Who guesses passwords waits, whatever they write about their address; the owner of the account does not. The test is
 * the proxy on the server's own machine, whose word is believed.
 */
@MicroShedTest
@Tag("once")
class WrongPasswordsIT {
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final int TRIES = 30;

    private PasswordForm form;

    @BeforeEach
    void create() throws Exception {
        form = new PasswordForm(NewOrganization.create());
    }

    /** Lines with | between them; ~ is the number of the try, @ a part of the client's address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 198.51.100.~|X-Forwarded-For: 192.0.2.@",
                "X-Forwarded-For: 198.51.100.~, 192.0.2.@",
                "x-forwarded-for: 198.51.100.~|X-FORWARDED-FOR: 192.0.2.@",
                "X-Forwarded-For: 192.0.2.@:10~",
                "X-Forwarded-For: 198.51.100.~, 192.0.2.@ , ,",
                "X-Forwarded-For: [2001:db8:@::1]:10~",
                "X-Forwarded-For: 2001:db8:@::~",
                "X-Forwarded-For: 2001:db8:@::1%eth~",
                "X-Forwarded-For: ::ffff:192.0.2.@|X-Real-IP: 198.51.100.~",
                "Forwarded: for=198.51.100.~|Forwarded: For=192.0.2.@;proto=https",
                "Forwarded: for=198.51.100.~, for=\"192.0.2.@:10~\"",
                "Forwarded: for=\"_x,for=198.51.100.~\", for=192.0.2.@",
                "Forwarded: for=\"[2001:db8:@::~]:_p~\";by=_us",
                "Forwarded: for=\"198.51.100.~, for=192.0.2.@"
            })
    void oneClientIsOneClientHoweverItsAddressIsWritten(String headers) throws Exception {
        String client = String.valueOf(CLIENTS.incrementAndGet());

        assertThat(looksAt(i -> headers.replace("~", String.valueOf(i)).replace("@", client)))
                .isBetween(5L, 12L);
    }

    /**
     * Nobody can tell by them who came: all such tries are those of the last proxy, and so this is one test. The proxy
     * is one of its own, since the other tests of the run come from 127.0.0.1.
     */
    @Test
    void whatIsNoAddressMakesNoNewClient() throws Exception {
        String[] spellings = {
            "X-Forwarded-For: host~.example, 127.0.0.9",
            "X-Forwarded-For: unknown~|X-Forwarded-For: 127.0.0.9",
            "Forwarded: for=_x~, for=127.0.0.9",
            "Forwarded: for=unknown|Forwarded: for=127.0.0.9"
        };

        assertThat(looksAt(i -> spellings[i % spellings.length].replace("~", String.valueOf(i))))
                .isBetween(5L, 12L);
    }

    @Test
    void theOwnerIsNotHeldByTheFailuresOfOthers() throws Exception {
        String password = form.organization().password();
        List<String> attacker = List.of("X-Forwarded-For: 198.51.100.7");
        String browser =
                form.send(password, List.of("X-Forwarded-For: 198.51.100.7")).headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("rollcall-browser="))
                        .map(cookie -> cookie.split(";", 2)[0])
                        .findFirst()
                        .orElseThrow();
        looksAt(i -> attacker.get(0));

        assertThat(form.answer(password, attacker)).isEqualTo(Answer.TOLD_TO_WAIT);
        assertThat(form.answer(password, List.of(attacker.get(0), "Cookie: rollcall-browser=planted")))
                .isEqualTo(Answer.TOLD_TO_WAIT);
        assertThat(form.answer(password, List.of("X-Forwarded-For: 198.51.100.8")))
                .isEqualTo(Answer.SIGNED_IN);
        assertThat(form.answer(password, List.of(attacker.get(0), "Cookie: " + browser)))
                .isEqualTo(Answer.SIGNED_IN);
    }

    /** How many wrong passwords out of many are looked at. */
    private long looksAt(Headers headers) throws Exception {
        var answers = new ArrayList<Answer>();
        for (int i = 1; i <= TRIES; i++) {
            answers.add(form.answer(
                    "wrong " + i, Stream.of(headers.of(i).split("\\|")).toList()));
        }
        assertThat(answers).doesNotContain(Answer.SIGNED_IN);
        return answers.stream().filter(Answer.REFUSED::equals).count();
    }

    private interface Headers {
        String of(int number);
    }
}
