package dev.rollcall.platform.secret;

/** Boxes of two keys, for tests. */
public final class SecretBoxes {
    private SecretBoxes() {}

    public static SecretBox first() {
        return SecretBox.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    public static SecretBox second() {
        return SecretBox.of("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }
}
