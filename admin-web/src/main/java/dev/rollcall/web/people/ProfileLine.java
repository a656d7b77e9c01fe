package dev.rollcall.web.people;

/** An attribute of a person: its name as people say it, its value, and what else is known of the value. */
public final class ProfileLine {
    private final String name;
    private final String value;
    private final String type;
    private final boolean primary;

    ProfileLine(String name, String value, String type, boolean primary) {
        this.name = name;
        this.value = value;
        this.type = type;
        this.primary = primary;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    /** {@code work}, {@code home}, …; empty for none. */
    public String getType() {
        return type;
    }

    public boolean isPrimary() {
        return primary;
    }
}
