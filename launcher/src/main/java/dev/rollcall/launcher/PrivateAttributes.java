package dev.rollcall.launcher;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What files and directories are made with that are this user's alone; nothing where there are no such permissions. */
final class PrivateAttributes {

    private PrivateAttributes() {}

    static FileAttribute<?>[] file(Path parent) {
        return of(parent, "rw-------");
    }

    static FileAttribute<?>[] directory(Path parent) {
        return of(parent, "rwx------");
    }

    private static FileAttribute<?>[] of(Path parent, String permissions) {
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
