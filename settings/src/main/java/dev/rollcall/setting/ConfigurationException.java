package dev.rollcall.setting;

/**
 * An operator's setting that cannot be used. The message is a sentence that names it and says what to write instead.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
