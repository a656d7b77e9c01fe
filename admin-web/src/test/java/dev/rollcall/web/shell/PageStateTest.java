package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageStateTest {
    private final Browser browser = new Browser();

    @Test
    void lastsUnusedForAsLongAsTheSignInMay() {
        PageState.belongTo(browser.request(), "token");
        PageState.belongTo(browser.request(), "token", () -> Duration.ofHours(12));

        assertThat(browser.session().maxInactiveSeconds).isEqualTo(12 * 60 * 60);
    }

    @Test
    void asksOnceASignInHowLongThatIs() {
        var asked = new AtomicInteger();
        for (int n = 0; n < 3; n++) {
            PageState.belongTo(browser.request(), "token", () -> Duration.ofMinutes(asked.incrementAndGet()));
        }
        assertThat(asked).hasValue(1);

        PageState.belongTo(browser.request(), "another", () -> Duration.ofMinutes(asked.incrementAndGet()));
        assertThat(asked).hasValue(2);
        assertThat(browser.session().maxInactiveSeconds).isEqualTo(120);
    }

    @Test
    void ofAnotherSignInEnds() {
        PageState.belongTo(browser.request(), "token");
        browser.session().attributes.put("page", "state");

        PageState.belongTo(browser.request(), "another");

        assertThat(browser.session().attributes).doesNotContainKey("page");
    }

    /** As much of a browser's HTTP session as page state needs. */
    private static final class Browser {
        private @Nullable Session current;

        HttpServletRequest request() {
            return proxy(HttpServletRequest.class, (method, arguments) -> {
                if (!method.equals("getSession")) {
                    throw new UnsupportedOperationException(method);
                }
                if (current == null && arguments.length == 0) {
                    current = new Session();
                }
                return current == null ? null : current.asHttpSession();
            });
        }

        Session session() {
            assertThat(current).isNotNull();
            return current;
        }

        private final class Session {
            private final Map<String, Object> attributes = new HashMap<>();
            private int maxInactiveSeconds = 60;

            HttpSession asHttpSession() {
                return proxy(HttpSession.class, this::answer);
            }

            private @Nullable Object answer(String method, Object[] arguments) {
                return switch (method) {
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "setMaxInactiveInterval" -> maxInactiveSeconds = (int) arguments[0];
                    case "invalidate" -> current = null;
                    default -> throw new UnsupportedOperationException(method);
                };
            }
        }
    }

    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                PageStateTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        answers.to(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
