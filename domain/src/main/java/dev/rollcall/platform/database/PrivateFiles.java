package dev.rollcall.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and directories that only the user reads and writes as whom Rollcall runs (0600 and 0700). Where the file
 * system knows no such permissions (not POSIX), they are made without.
 */
final class PrivateFiles {
    private static final Logger LOG = Logger.getLogger(PrivateFiles.class.getName());
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    /** The database, what H2 keeps beside it while it works, and the key. */
    private static final Pattern OURS = Pattern.compile("rollcall\\.(?:key|(?:.+\\.)?db)(?:\\..+)?");

    private PrivateFiles() {}

    /**
     * Makes a directory for Rollcall's files; of one that exists, makes those files private, and itself unless it holds
     * other things, too.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    static void prepare(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                create(directory);
                return;
            }
            boolean oursAlone = true;
            for (Path file : entries(directory)) {
                boolean ours = OURS.matcher(file.getFileName().toString()).matches();
                oursAlone &= ours;
                if (ours && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    restrict(file);
                }
            }
            if (oursAlone) {
                restrict(directory, OWNERS_DIRECTORY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<Path> entries(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static void create(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(directory, attributes(directory, OWNERS_DIRECTORY));
    }

    /** Makes an empty file; nothing happens to one that exists. */
    static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, OWNERS_FILE));
        } catch (FileAlreadyExistsException e) {
            // Made private by prepare.
        }
    }

    /** Takes the permissions of all others away from a file that exists. */
    static void restrict(Path file) {
        restrict(file, OWNERS_FILE);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) {
        try {
            if (isPosix(path) && !permissions.containsAll(Files.getPosixFilePermissions(path))) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warning(
                    () -> "Other users of this machine may read " + path + ", and its permissions cannot be changed ("
                            + e
                            + "). Give it to the user as whom Rollcall runs, and take the permissions of all others away.");
        }
    }
}
