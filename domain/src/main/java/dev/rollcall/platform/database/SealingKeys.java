package dev.rollcall.platform.database;

import dev.rollcall.platform.secret.SecretBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys under which this installation's secrets lie in the database: the operator's ({@code rollcall.secrets.key}),
 * and the one in the {@link KeyFile} of an embedded database.
 *
 * @param boxes the first seals; all open. Empty with PostgreSQL and no setting
 */
public record SealingKeys(List<SecretBox> boxes) {
    public SealingKeys {
        boxes = List.copyOf(boxes);
    }

    /**
     * The keys that there are. Where there is none and the database is embedded, {@link #create} makes one.
     *
     * @throws dev.rollcall.setting.ConfigurationException when one is not 32 bytes in Base64
     */
    public static SealingKeys configured() {
        Optional<SecretBox> kept = DatabaseSettings.configured().keyFile().flatMap(KeyFile::read);
        return new SealingKeys(Stream.of(SecretBox.configured(), kept)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Makes a key and keeps it beside the embedded database; with PostgreSQL, which nodes share, there is no such
     * place.
     */
    public static SealingKeys create() {
        return new SealingKeys(DatabaseSettings.configured().keyFile().stream()
                .map(KeyFile::create)
                .toList());
    }

    /** The key that seals. */
    public Optional<SecretBox> sealing() {
        return boxes.stream().findFirst();
    }

    /**
     * Opens what one of these keys has sealed.
     *
     * @return empty when none of them has, or the owner is another
     */
    public Optional<byte[]> open(byte[] sealed, String owner) {
        return boxes.stream()
                .map(box -> box.open(sealed, owner))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
