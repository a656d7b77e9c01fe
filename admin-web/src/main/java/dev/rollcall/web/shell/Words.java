package dev.rollcall.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** {@link Texts} for pages: {@code #{words.say('people.text.count', total)}}. */
@Named
@ApplicationScoped
public class Words {
    public String say(String key, @Nullable Object argument) {
        return Texts.of(key, orEmpty(argument));
    }

    public String say(String key, @Nullable Object first, @Nullable Object second) {
        return Texts.of(key, orEmpty(first), orEmpty(second));
    }

    public String say(String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return Texts.of(key, orEmpty(first), orEmpty(second), orEmpty(third));
    }

    private static Object orEmpty(@Nullable Object argument) {
        return argument == null ? "" : argument;
    }
}
