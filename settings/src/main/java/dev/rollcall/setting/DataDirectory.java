package dev.rollcall.setting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where the embedded database lies, and its key ({@code rollcall.data.dir}). */
public final class DataDirectory {
    /** The setting. */
    public static final String KEY = "rollcall.data.dir";

    /** The name of the embedded database: its file's, without the ending that H2 gives it. */
    public static final String DATABASE = "rollcall";

    private DataDirectory() {}

    /**
     * The absolute path; {@code data} in the working directory unless it is set.
     *
     * @param settings the value of a key; empty where it is not set or blank
     */
    public static Path of(Function<String, Optional<String>> settings) {
        return Path.of(settings.apply(KEY).orElse("data")).toAbsolutePath().normalize();
    }
}
