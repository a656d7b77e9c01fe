package dev.rollcall.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The application server's working directory for one run. The server writes what it deployed into its configuration and
 * would deploy that again at the next start, so every run begins with a fresh copy and leaves nothing behind.
 *
 * <p>Each directory has a lock file beside it that its process holds. A lock that nobody holds belongs to a process
 * that was killed; the next run removes what is left of it.
 */
final class RunDirectory implements AutoCloseable {

    private static final String PREFIX = "rollcall-run-";
    private static final String LOCK = ".lock";
    private static final String TEMPORARY = "tmp";

    private final Path lockFile;
    private final FileChannel lock;
    private final Path directory;

    private RunDirectory(Path lockFile, FileChannel lock, Path directory) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.directory = directory;
    }

    /**
     * Copies the pristine {@code config} and {@code lib} below {@code home} into a new directory below {@code parent},
     * which nobody but this user can enter.
     */
    static RunDirectory copyOf(Path home, Path parent) throws IOException {
        removeStale(parent);
        var lockFile = parent.resolve(PREFIX + Long.toUnsignedString(new SecureRandom().nextLong(), 36) + LOCK);
        Files.createFile(lockFile, PrivateAttributes.file(parent));
        var lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        lock.lock();
        var directory = Files.createDirectory(directoryOf(lockFile), PrivateAttributes.directory(parent));
        Files.createDirectory(directory.resolve(TEMPORARY), PrivateAttributes.directory(parent));
        for (var part : new String[] {"config", "lib"}) {
            copy(home.resolve(part), directory.resolve(part));
        }
        return new RunDirectory(lockFile, lock, directory);
    }

    Path path() {
        return directory;
    }

    /** Where this process puts its temporary files. */
    Path temporary() {
        return directory.resolve(TEMPORARY);
    }

    @Override
    public void close() throws IOException {
        Directories.delete(directory);
        Files.deleteIfExists(lockFile);
        lock.close();
    }

    private static void removeStale(Path parent) throws IOException {
        try (var locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
            for (var lockFile : locks) {
                if (!isOurs(lockFile)) {
                    continue;
                }
                try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                        var held = tryLock(channel)) {
                    if (held != null) {
                        Directories.delete(directoryOf(lockFile));
                        Files.deleteIfExists(lockFile);
                    }
                } catch (IOException | UncheckedIOException e) {
                    // Another user's, or another starting process is faster: not ours to remove.
                }
            }
        }
    }

    /** Not a link, and of this user: the directory above may be everybody's. */
    private static boolean isOurs(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path directoryOf(Path lockFile) {
        var name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
