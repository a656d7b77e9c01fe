package dev.rollcall.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * How H2 makes its files in a place that begins with {@code private:}: each is the user's alone from its first moment
 * on.
 */
public final class PrivateFilePath extends FilePathWrapper {
    /** What the place begins with, without the colon. */
    static final String SCHEME = "private";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public boolean createFile() {
        if (exists()) {
            return false;
        }
        try {
            makePrivate();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        makePrivate();
        return super.newOutputStream(append);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.contains("w")) {
            makePrivate();
        }
        return super.open(mode);
    }

    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        FilePath made = super.createTempFile(suffix, inTempDir);
        PrivateFiles.restrict(Path.of(((PrivateFilePath) made).getBase().toString()));
        return made;
    }

    private void makePrivate() throws IOException {
        PrivateFiles.createFile(Path.of(getBase().toString()));
    }
}
