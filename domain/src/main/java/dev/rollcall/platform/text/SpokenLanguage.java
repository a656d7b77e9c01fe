package dev.rollcall.platform.text;

/**
 * The language of what is being answered on this thread. It is English wherever nobody has said otherwise: on the wire
 * of SCIM, in the work of timers, in the server's log.
 */
public final class SpokenLanguage {
    private static final ThreadLocal<Language> SPOKEN = new ThreadLocal<>();

    private SpokenLanguage() {}

    public static Language get() {
        Language spoken = SPOKEN.get();
        return spoken == null ? Language.ENGLISH : spoken;
    }

    /** Whoever sets it takes it back with {@link #clear}: threads are used again. */
    public static void set(Language language) {
        SPOKEN.set(language);
    }

    public static void clear() {
        SPOKEN.remove();
    }
}
