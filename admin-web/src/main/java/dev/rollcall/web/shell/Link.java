package dev.rollcall.web.shell;

/** Something with a page of its own: its id, how it is called, and what is said beside it. */
public final class Link {
    private final String id;
    private final String name;
    private final String note;

    public Link(String id, String name) {
        this(id, name, "");
    }

    /** @param note empty for none */
    public Link(String id, String name, String note) {
        this.id = id;
        this.name = name;
        this.note = note;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getNote() {
        return note;
    }
}
