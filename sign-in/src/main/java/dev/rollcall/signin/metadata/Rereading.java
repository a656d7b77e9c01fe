package dev.rollcall.signin.metadata;

/** How it went to read an organization's metadata URL once more. */
public sealed interface Rereading {
    /** The metadata was another and is in use now. */
    record Replaced() implements Rereading {}

    /** The metadata was the same. */
    record Unchanged() implements Rereading {}

    /**
     * The metadata that was read before stays in use.
     *
     * @param sentence why, and what to do
     */
    record Failed(String sentence) implements Rereading {}

    /** The URL was removed meanwhile; nothing was changed. */
    record Removed() implements Rereading {}
}
