package dev.rollcall.launcher.setting;

import dev.rollcall.launcher.failure.StartupFailure;
import dev.rollcall.setting.DatabaseUrl;
import dev.rollcall.setting.OperatorSetting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The embedded database, where it is the one that is used.
 *
 * @param file H2's file, which is not there before the first start
 */
public record EmbeddedDatabase(Path file) {

    /** Empty with PostgreSQL. */
    public static Optional<EmbeddedDatabase> from(Properties properties, Map<String, String> environment) {
        if (Setting.value(DatabaseUrl.KEY, properties, environment).isPresent()) {
            return Optional.empty();
        }
        var directory = DatabaseUrl.directory(name -> Setting.value(name, properties, environment));
        return Optional.of(new EmbeddedDatabase(directory.resolve(DatabaseUrl.EMBEDDED + ".mv.db")));
    }

    /**
     * Makes sure that no other process has it open, before the seconds that the start takes: H2 holds a lock on its
     * file.
     *
     * @throws StartupFailure when another one has
     */
    public void requireUnused() {
        if (!Files.isWritable(file)) {
            return; // Not there yet, or the application says what is wrong with it.
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StartupFailure("Rollcall did not start. Another process uses the embedded database " + file
                        + ": stop it, or set " + OperatorSetting.environmentName(DatabaseUrl.DIRECTORY)
                        + " to another directory.");
            }
        } catch (IOException e) {
            // A file system without locks: H2 tries for itself.
        }
    }
}
