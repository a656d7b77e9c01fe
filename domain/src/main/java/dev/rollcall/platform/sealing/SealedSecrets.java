package dev.rollcall.platform.sealing;

import dev.rollcall.platform.database.SealingKeys;

/** Secrets of one kind, which lie sealed in a table. */
public interface SealedSecrets {
    /** What they are, to begin a sentence with. */
    String name();

    /** What is to be done when the key that sealed them is lost, to go on after a semicolon. */
    String remedy();

    /** Whether none is sealed. */
    boolean arePlain();

    /**
     * Seals each that is plain, or sealed with a key that is not the one that seals now.
     *
     * @return how many that were
     */
    long sealAnew(SealingKeys keys);

    /** How many none of the keys opens. */
    long unreadable(SealingKeys keys);
}
