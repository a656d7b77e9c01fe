package dev.rollcall.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.setting.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The key that Rollcall makes for itself and keeps beside its embedded database: one line of Base64, readable by its
 * user alone.
 *
 * @param path {@code rollcall.key} in the data directory
 */
public record KeyFile(Path path) {
    static KeyFile in(Path dataDirectory) {
        return new KeyFile(dataDirectory.resolve("rollcall.key"));
    }

    /**
     * Its key; empty where there is no such file.
     *
     * @throws ConfigurationException when the file cannot be read or holds no key
     */
    Optional<SecretBox> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SecretBox.of(Files.readString(path, US_ASCII).strip(), () -> refused("it holds no key")));
        } catch (IOException e) {
            throw refused(e.toString());
        }
    }

    private ConfigurationException refused(String reason) {
        return new ConfigurationException(
                "The key file " + path + " cannot be read (" + reason
                        + "). Put the file from your backup in its place: private SAML keys in the database are sealed with it.");
    }

    /** Makes the file with a new key, whole or not at all. */
    SecretBox create() {
        String key = SecretBox.newKey();
        Path made = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(made);
            PrivateFiles.createFile(made);
            try (FileChannel file = FileChannel.open(made, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap((key + "\n").getBytes(US_ASCII)));
                file.force(true);
            }
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SecretBox.of(key);
    }
}
