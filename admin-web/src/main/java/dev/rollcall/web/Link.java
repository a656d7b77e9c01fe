package dev.rollcall.web;

/** Something with a page of its own: its id and how it is called. */
public final class Link {
    private final String id;
    private final String name;

    Link(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
