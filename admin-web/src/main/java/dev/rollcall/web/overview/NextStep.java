package dev.rollcall.web.overview;

import dev.rollcall.web.shell.Texts;

/** A step towards an organization that is set up. */
public final class NextStep {
    private final String key;
    private final boolean done;
    private final boolean next;
    private final String page;

    /**
     * @param key the end of its texts' keys
     * @param next whether it is the one to do now
     * @param page where it is done, as a path with its query; an empty text where it is done in Okta
     */
    NextStep(String key, boolean done, boolean next, String page) {
        this.key = key;
        this.done = done;
        this.next = next;
        this.page = page;
    }

    public String getTitle() {
        return Texts.of("overview.step." + key);
    }

    public String getText() {
        return Texts.of("overview.step." + key + "Text");
    }

    public boolean isDone() {
        return done;
    }

    public boolean isNext() {
        return next;
    }

    public String getPage() {
        return page;
    }
}
